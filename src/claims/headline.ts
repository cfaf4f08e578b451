import type {Article, Span} from '../article.ts'

/** The words that a finding about the whole article marks: its headline, or nothing where it has none. */
export function headlineOf({blocks}: Pick<Article, 'blocks'>): Span {
  const headline = blocks.find(({role}) => role === 'headline')
  return headline ? {start: headline.start, end: headline.end} : {start: 0, end: 0}
}
