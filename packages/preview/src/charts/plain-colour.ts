/** A colour as every program that draws pictures knows it, `#388a34`, with how opaque it is from 0 to 1. What is no colour, such as a pattern, stays as it is. */
export function plainColour(value: string): { readonly colour: string; readonly opacity: number } {
  const known = resolved.get(value);
  if (known !== undefined) return known;
  const plain = /^(none|url\(.*)$/.test(value) ? { colour: value.replaceAll('"', ''), opacity: 1 } : painted(value);
  resolved.set(value, plain);
  return plain;
}

const resolved = new Map<string, { readonly colour: string; readonly opacity: number }>();

/** The browser mixes colours itself; what comes out is read off a painted point. */
function painted(value: string): { readonly colour: string; readonly opacity: number } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return { colour: value, opacity: 1 };
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { colour: `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`, opacity: Math.round(alpha / 2.55) / 100 };
}
