/**
 * Cuts Markdown at empty lines between which each part means by itself what it means in the whole, so that a changed
 * paragraph is parsed alone. Where that is not sure (fences and raw HTML go on over empty lines, definitions act from
 * afar) there is one part.
 */
export function markdownParts(source: string): readonly string[] {
  if (actsFromAfar.test(source)) return [source]
  const parts: string[] = []
  const head = headEnd(source)
  let start = 0
  for (const {index, 0: gap} of source.matchAll(emptyLines)) {
    const at = index + gap.length
    if (at < head || !plainStart.test(source.slice(at, at + 16))) continue
    parts.push(source.slice(start, at))
    start = at
  }
  parts.push(source.slice(start))
  return parts
}

/** A fence or raw HTML at the start of a line, in whatever container; the definition of a link or footnote anywhere. */
const actsFromAfar = /^[\s>*+\-\d.)]*(?:<|```|~~~)|\]:/m
const emptyLines = /\n[ \t\r]*\n/g
/** The start of a paragraph, heading or quotation at the first column: it ends every list, quotation and code before it. */
const plainStart = /^(?:> |\*{0,3}[\p{L}“‘"']|#{1,6} |\d+(?![\d.)]))/u

/** Front matter may hold empty lines, and stands at the start only. */
function headEnd(source: string): number {
  if (!source.startsWith('---')) return 0
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(source)
  return close ? close.index + close[0].length : source.length
}
