import type { Locator } from 'playwright-core';

/** The contrast of a text to what it stands on, from 1 to 21, as the Web Content Accessibility Guidelines reckon it. */
export function contrastOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const paint = (colour: string): void => {
      if (context === null) return;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    };
    const light = (): number => {
      const [red = 0, green = 0, blue = 0] = [...context?.getImageData(0, 0, 1, 1).data ?? []].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const grounds: string[] = [];
    for (let one: Element | null = element; one !== null; one = one.parentElement) grounds.unshift(getComputedStyle(one).backgroundColor);
    for (const ground of grounds) paint(ground);
    const below = light();
    paint(getComputedStyle(element).color);
    const [high, low] = [Math.max(below, light()), Math.min(below, light())];
    return (high + 0.05) / (low + 0.05);
  });
}
