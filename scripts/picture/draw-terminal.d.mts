import type { Recording } from './record-demo.mjs';

export function drawTerminal(recording: Recording, title: string): string;
export function readPicture(svg: string): string[];
