import type { Change } from '../../plan/contract.js';
import { groupBy } from '../../plan/group-by.js';
import { LineIndex } from '../../scan/positions.js';
import type { ReportInput } from '../report-input.js';

/** A change as SARIF knows fixes: for each file what goes and what comes. */
export function fixOf({ title, edits }: Change, { source }: Pick<ReportInput, 'source'>): object {
  const files = groupBy(edits, ({ file }) => file);
  return {
    description: { text: title },
    artifactChanges: [...files].map(([file, of]) => {
      const index = new LineIndex(source(file));
      return {
        artifactLocation: { uri: encodeURI(file), uriBaseId: 'SRCROOT' },
        replacements: of.map(({ start, end, text }) => {
          const [from, to] = [index.positionAt(start), index.positionAt(end)];
          return {
            deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
            ...(text === '' ? {} : { insertedContent: { text } }),
          };
        }),
      };
    }),
  };
}
