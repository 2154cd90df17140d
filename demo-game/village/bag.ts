import type { World } from 'townsfolk';
import { ITEMS, type Item } from '../data/items.js';

/** Draws one frame of the atlas. */
export type DrawFrame = (frame: string) => HTMLCanvasElement;

/** What the player carries, as a list in the corner that is seen and read alike. */
export function addBag(parent: HTMLElement, world: World, draw: DrawFrame): () => void {
  const list = document.createElement('ul');
  list.className = 'bag';
  list.setAttribute('aria-label', 'Bag');
  parent.append(list);
  const show = () => {
    const carried = Object.entries(world.state.items).filter(([item, count]) => count > 0 && item in ITEMS);
    list.replaceChildren(...carried.map(([item, count]) => entry(ITEMS[item]!, count, draw)));
  };
  show();
  const forget = [world.on('item', show), world.on('restored', show)];
  return () => {
    forget.forEach((stop) => stop());
    list.remove();
  };
}

function entry({ name, frame }: Item, count: number, draw: DrawFrame): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('span');
  label.textContent = count > 1 ? `${name} (${count})` : name;
  item.append(draw(frame), label);
  return item;
}
