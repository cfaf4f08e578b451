import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Article} from '../src/article.ts'
import {around, type Measured} from './measure.ts'
import {officeholders, polnearArticle, polnearNames} from './polnear.ts'

const list = new URL('judged/names.tsv', import.meta.url)

/**
 * Links of names in PolNeAR train to a sheet of the presidents and vice presidents of the United States: two draws of 200 at
 * random and judged by a person. A link that the reading no longer makes is left out.
 */
export function measureKnownNames(data: string): Measured {
  if (!existsSync(join(data, 'polnear/train'))) return {figures: [], misses: []}
  const facts = officeholders(data)
  const articles = new Map<string, Article>()
  let links = 0
  for (const name of polnearNames(data, 'train')) {
    const article = polnearArticle(data, 'train', name, facts)
    links += article.names.filter(({kind, id}) => kind === 'person' && id !== null).length
    articles.set(name, article)
  }
  const misses: string[] = []
  let [right, gold] = [0, 0]
  for (const line of readFileSync(list, 'utf8').trimEnd().split('\n').slice(1)) {
    const [name = '', offset = '', , , , expected = ''] = line.split('\t')
    const article = articles.get(name)
    const link = article?.names.find(({start}) => start === Number(offset))
    if (!article || !link || link.id === null) continue
    gold++
    if (link.id === expected) right++
    else misses.push(`known names, wrong ${link.id}: ${expected}  ${around(article.text, link)}`)
  }
  return {
    figures: [{measure: `known names, links judged (of ${links})`, score: {right, gold}, least: 98}],
    misses
  }
}
