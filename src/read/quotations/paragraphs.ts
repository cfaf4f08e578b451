import type {Block} from '../../article.ts'
import {isLabelled} from './blocks.ts'

/** The paragraph that ends at a line end: blank line, a line of a transcript, or a new line that opens with a mark after a finished sentence. */
function breaksAt(text: string, lineEnd: number, next: number, lineEnds: number): boolean {
  return (
    lineEnds > 1 ||
    isLabelled(text, next) ||
    ('"“„«'.includes(text[next] ?? ' ') && '.!?…"”»’:'.includes(text[lineEnd - 1] ?? ' '))
  )
}

/**
 * The paragraphs in which quotations are read: blocks without boilerplate, split where a blank line or a new
 * quotation divides them.
 */
export function paragraphsOf(text: string, blocks: readonly Block[]): readonly Block[] {
  const paragraphs: Block[] = []
  for (const block of blocks) {
    if (block.role === 'boilerplate') continue
    let start = block.start
    let lineEnd = text.indexOf('\n', start)
    while (lineEnd >= 0 && lineEnd < block.end) {
      let next = lineEnd
      let lineEnds = 0
      for (; next < block.end && /\s/.test(text[next]!); next++) if (text[next] === '\n') lineEnds++
      if (breaksAt(text, lineEnd, next, lineEnds)) {
        if (lineEnd > start) paragraphs.push({role: block.role, start, end: lineEnd})
        start = next
      }
      lineEnd = text.indexOf('\n', next)
    }
    if (block.end > start) paragraphs.push({role: block.role, start, end: block.end})
  }
  return paragraphs
}
