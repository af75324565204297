import { html, type Markup } from '../markup.js';
import type { FileGroup } from '../model.js';
import { words } from '../words.js';

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: FileGroup[];
}

/** The files of the page as folders that fold; each is a button that shows its own cards alone. */
export function fileTree(groups: readonly FileGroup[]): Markup {
  const root = emptyFolder();
  for (const group of groups) {
    const folder = group.path
      .split('/')
      .slice(0, -1)
      .reduce((parent, name) => getOrAdd(parent, name), root);
    folder.files.push(group);
  }
  return html`<nav class="tree scripted" aria-label="${words.headings.files}"><h2>${words.headings.files}</h2>
<button type="button" class="entry" data-filter-by="file" data-filter-value="" aria-pressed="true">${words.controls.allFiles}</button>${listOf(root, '')}</nav>`;
}

const emptyFolder = (): Folder => ({ folders: new Map(), files: [] });

function getOrAdd({ folders }: Folder, name: string): Folder {
  const folder = folders.get(name) ?? emptyFolder();
  folders.set(name, folder);
  return folder;
}

function listOf({ folders, files }: Folder, path: string): Markup {
  return html`<ul>${[...folders].map(([name, folder]) => folderEntry(name, folder, path))}${files.map(fileEntry)}</ul>`;
}

/** Folders that hold one folder and nothing else share a line with it. */
function folderEntry(name: string, folder: Folder, path: string): Markup {
  const [only] = folder.folders;
  if (only !== undefined && folder.folders.size === 1 && folder.files.length === 0) {
    return folderEntry(`${name}/${only[0]}`, only[1], path);
  }
  const own = `${path}${name}/`;
  return html`<li><details open><summary><bdi>${name}</bdi></summary><button type="button" class="entry" data-filter-by="file" data-filter-value="${own}" aria-pressed="false" aria-label="${own}">${words.all}</button>${listOf(folder, own)}</details></li>`;
}

function fileEntry({ path, cards }: FileGroup): Markup {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return html`<li><button type="button" class="entry" data-filter-by="file" data-filter-value="${path}" aria-pressed="false" title="${path}"><bdi>${name}</bdi><span class="quiet">${cards.length}</span></button></li>`;
}
