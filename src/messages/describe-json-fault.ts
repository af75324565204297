import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { t } from './t.js';

/** What keeps a text from being JSON, to stand behind a place and a colon. */
export function describeJsonFault(code: ParseErrorCode): string {
  switch (printParseErrorCode(code)) {
    case 'InvalidSymbol':
      return t`a word without quotes is no value`;
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return t`this is no number`;
    case 'PropertyNameExpected':
      return t`a name in double quotes has to stand here`;
    case 'ValueExpected':
      return t`a value is missing`;
    case 'ColonExpected':
      return t`a colon is missing`;
    case 'CommaExpected':
      return t`a comma is missing`;
    case 'CloseBraceExpected':
      return t`a closing brace is missing`;
    case 'CloseBracketExpected':
      return t`a closing bracket is missing`;
    case 'EndOfFileExpected':
      return t`the file should end here`;
    case 'InvalidCommentToken':
      return t`comments are not allowed`;
    case 'UnexpectedEndOfComment':
      return t`a comment does not end`;
    case 'UnexpectedEndOfString':
      return t`a text does not end`;
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return t`nothing is written with this backslash`;
    default:
      return t`a character is not allowed here`;
  }
}
