/**
 * Where a script's content ends: at the first `</script>`, in a string too. Only behind both `<!--` and `<script` a closing
 * tag belongs to the text (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function scriptEnd(text: string, start: number): number {
  const mark = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  mark.lastIndex = start;
  let inComment = false;
  let inNested = false;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [written, slash] = found;
    if (written === '<!--') inComment = true;
    else if (written === '-->') inComment = inNested = false;
    else if (slash === '') inNested ||= inComment;
    else if (inNested) inNested = false;
    else return found.index;
  }
  return text.length;
}
