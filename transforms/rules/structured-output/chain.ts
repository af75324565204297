/** True for a name with members and calls behind it, `completion.choices[0].message`: a further member can be written behind. */
export function isChain(text: string): boolean {
  const flat = text.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, '_');
  return flat === text ? /^[\w$]+(?:[?!]?\.[\w$]+|!)*$/.test(text) : isChain(flat);
}
