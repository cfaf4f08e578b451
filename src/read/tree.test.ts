import fc from 'fast-check'
import type {Nodes} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {expect, test} from 'vitest'
import type {Block} from '../article.ts'
import {parseTree} from './tree.ts'

const walk = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(walk) : [])]

/** Every node that lies elsewhere than its position says. */
function astray(text: string, blocks: readonly Block[]) {
  return walk(parseTree(text, blocks)).filter((node) => {
    if (!node.position) return false
    const {start, end} = node.position
    const before = text.slice(0, start.offset)
    const line = before.split('\n').length
    const column = start.offset! - (before.lastIndexOf('\n') + 1) + 1
    return (
      toString(node) !== text.slice(start.offset, end.offset) ||
      start.line !== line ||
      start.column !== column
    )
  })
}

test('Positions are those of the whole text', () => {
  const text = 'Lind resigns\n\nThe mayor resigned.\nToll stays in “St. Paul”.'
  const blocks: Block[] = [
    {start: 0, end: 12, role: 'headline'},
    {start: 14, end: text.length, role: 'body'}
  ]
  const tree = parseTree(text, blocks)
  expect(tree.children.filter(({type}) => type === 'ParagraphNode').map((node) => toString(node))).toEqual([
    'Lind resigns',
    'The mayor resigned.',
    'Toll stays in “St. Paul”.'
  ])
  expect(astray(text, blocks)).toEqual([])
})

test('Boilerplate is left out', () => {
  expect(parseTree('Leave a Reply', [{start: 0, end: 13, role: 'boilerplate'}])).toEqual({
    type: 'RootNode',
    children: []
  })
})

test('A block longer than one call of the parser gets is whole again in the tree', () => {
  for (const piece of ['The mayor left. ', 'a.b.c.d', '📌', 'one\ntwo ']) {
    const text = piece.repeat(1000).trimEnd()
    const blocks: Block[] = [{start: 0, end: text.length, role: 'body'}]
    const tree = parseTree(text, blocks)
    expect(toString(tree)).toBe(text)
    expect(astray(text, blocks).length).toBe(0)
  }
})

test('Any text parses, with every leaf where it says', () => {
  const piece = fc.constantFrom(
    'Mr. ',
    'U.S.',
    'he',
    '.',
    '"',
    '“',
    '\n',
    '\n\n',
    '5',
    '1. ',
    '📌',
    "'",
    '/',
    ' & '
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      expect(astray(text, [{start: 0, end: text.length, role: 'body'}])).toEqual([])
    })
  )
})

test('Junk on which the parser alone overflows or crawls parses in time', () => {
  for (const junk of ['a.b.c.d', '1. ', '“a” ', 'mr. ', '. ']) {
    const text = junk.repeat(3e5 / junk.length)
    const from = performance.now()
    parseTree(text, [{start: 0, end: text.length, role: 'body'}])
    expect(performance.now() - from).toBeLessThan(5000)
  }
}, 30_000)
