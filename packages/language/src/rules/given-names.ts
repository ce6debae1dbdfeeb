/**
 * Common given names of Britain. Names that are words, months, places or flowers as well (Mark, June, Victoria, Rose) are left out: in what inspectors
 * write they would mean something else more often than somebody.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(`
  Aaron Abigail Adam Adrian Aidan Aisha Alan Alana Albert Alexander Alexandra Alfie Alice Alison Amanda Amelia Amy Andrea Andrew Angela Anita Ann Anna Anne Annette
  Anthony Archie Arthur Ashley Barbara Barry Ben Benjamin Bethan Bethany Bradley Brenda Brian Bryan Callum Cameron Carl Caroline Catherine Charles Charlie
  Charlotte Chloe Christine Christopher Claire Clare Colin Connor Craig Daniel Darren David Deborah Denise Derek Diane Donna Dorothy Duncan Dylan
  Edward Eileen Elaine Eleanor Elizabeth Ella Ellie Emily Emma Eric Ethan Evie Fatima Fiona Francesca Gareth Gary Gavin Gemma Geoffrey George Geraint Gillian
  Gordon Graham Gwen Hannah Harriet Harry Hayley Helen Henry Hugh Hussain Iain Ian Imogen Irene Isabella Isla Jack Jacob Jacqueline Jake James Jamie Jane Janet
  Janice Jason Jayden Jean Jeffrey Jennifer Jeremy Jessica Joan Joanna Joanne John Jonathan Joseph Josephine Joshua Joyce Judith Julia Julian Julie Karen
  Katherine Kathleen Katie Kayleigh Keith Kelly Kenneth Kerry Kevin Kieran Kimberley Kirsty Kyle Laura Lauren Lawrence Leanne Leon Lesley Lewis Liam Linda Lisa
  Logan Lorraine Louise Lucas Lucy Luke Lynn Malcolm Margaret Maria Marie Marion Martin Mary Matthew Maureen Megan Melanie Melissa Michael Michelle Mohammad Mohammed
  Molly Muhammad Naomi Natalie Natasha Nathan Neil Niamh Nicholas Nicola Nigel Noah Oliver Olivia Oscar Owen Pamela Patricia Paul Paula Peter Philip Rachel Raymond
  Rebecca Rhys Richard Robert Robin Roger Ronald Rory Russell Ruth Ryan Sally Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Shaun Sheila Shirley Sian Siân
  Simon Sophia Sophie Stacey Stephanie Stephen Steven Stuart Susan Suzanne Tara Teresa Thomas Timothy Tina Toby Tracey Tracy Trevor Tyler Valerie Vanessa
  Wayne Wendy William Yasmin Yvonne Zoe
`.trim().split(/\s+/));
