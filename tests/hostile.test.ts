import {expect, test} from 'vitest'
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import {rules} from '../src/generated/rules.ts'
import {readArticle} from '../src/read/article.ts'
import {hostileKinds} from './hostile-kinds.ts'

const {facts} = compileFacts([])
const length = 20_000

for (const format of ['text', 'markdown', 'html'] as const) {
  for (const [kind, piece] of Object.entries(hostileKinds)) {
    test(`${kind} as ${format} are read and judged without a throw, inside the text`, () => {
      const source = piece.repeat(Math.ceil(length / piece.length))
      const article = readArticle('hostile', extract(source, format), facts)
      const end = article.text.length
      const outside = ({start, end: to}: {start: number; end: number}) => start < 0 || to < start || to > end
      const {sentences, names, times, titles, quotations, quantities, events, clauses} = article
      const mentions = [sentences, names, times, titles, quotations, quantities, events, clauses].flat()
      expect(mentions.filter(outside)).toEqual([])
      const found = rules.flatMap((rule) => [...rule.judge(article)])
      expect(found.flatMap(({span}) => (outside(span) ? [span] : []))).toEqual([])
    })
  }
}
