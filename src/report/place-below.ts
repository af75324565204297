import type { ReportInput } from './report-input.js';

/** The same report with all places told from a folder further up: `folder` leads down to where they start now, and ends with a slash. */
export function placeBelow(input: ReportInput, folder: string): ReportInput {
  if (folder === '') return input;
  const { plan, source } = input;
  return {
    ...input,
    source: (file) => source(file.startsWith(folder) ? file.slice(folder.length) : file),
    plan: {
      ...plan,
      changes: plan.changes.map((change) => ({
        ...change,
        edits: change.edits.map((edit) => ({ ...edit, file: folder + edit.file })),
      })),
      findings: plan.findings.map(({ place, ...finding }) => ({
        ...finding,
        place: { ...place, file: folder + place.file },
      })),
      problems: plan.problems.map((problem) => ({ ...problem, file: folder + problem.file })),
    },
  };
}
