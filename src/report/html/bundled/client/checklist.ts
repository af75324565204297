import type { ClientData } from '../../client-data.js';
import { fill, findAll } from './dom.js';
import { storage } from './storage.js';

/** Ticks are kept as long as the plan asks for the same. */
export function keepTicks({ fingerprint, words }: ClientData): void {
  const boxes = findAll('input[data-tick]').filter((each) => each instanceof HTMLInputElement);
  const status = document.getElementById('ticked');
  const key = `ticks:${fingerprint}`;
  const known = new Set(storage.read(key)?.split('\n'));
  const tell = (): void => {
    if (status) status.textContent = fill(words.ticked, boxes.filter(({ checked }) => checked).length, boxes.length);
  };
  for (const box of boxes) {
    box.checked = known.has(box.dataset.tick ?? '');
    box.addEventListener('change', () => {
      const ticked = boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset.tick ?? '');
      storage.write(key, ticked.join('\n'));
      tell();
    });
  }
  tell();
  document.getElementById('print')?.addEventListener('click', printChecklist);
}

/** The rest of the page is left out for this one print. */
function printChecklist(): void {
  document.documentElement.dataset.print = 'checklist';
  window.addEventListener('afterprint', () => delete document.documentElement.dataset.print, { once: true });
  window.print();
}
