// Loaded in front of the program (node --import): putting a file in its place takes as long as on a slow disk, so that a
// signal sent after the first file finds the run in the middle of another.
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout } from 'node:timers/promises';

const { rename } = promises;
promises.rename = async (...paths) => {
  await setTimeout(20);
  return rename(...paths);
};
syncBuiltinESMExports();
