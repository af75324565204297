import { type Position, positionAt } from '../positions.js';
import { type ts, typescript } from './typescript.js';

/** Where the text stops being JavaScript or TypeScript. */
export interface ParseError extends Position {
  readonly message: string;
}

/** What the parser stumbled over. Without the checks of a Program, which object to types in a JavaScript file. */
export function describeSyntaxErrors(sourceFile: ts.SourceFile | undefined): readonly ParseError[] {
  if (!sourceFile) return [];
  const { parseDiagnostics } = sourceFile as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return (parseDiagnostics ?? []).map(({ start, messageText }) => ({
    ...positionAt(sourceFile.text, start),
    message: typescript().flattenDiagnosticMessageText(messageText, ' '),
  }));
}
