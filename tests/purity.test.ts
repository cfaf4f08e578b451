import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'
import {expect, test} from 'vitest'
import {root} from '../scripts/generate-rules.ts'

/**
 * Globals by which an answer would depend on more than article, facts and options. Those of a browser are no names
 * of the core at all (`types: []`), but packages may bring those of node.
 */
const globals = new Set(
  [
    'Date',
    'Intl',
    'process',
    'fetch',
    'Buffer',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'performance'
  ].concat(['crypto', 'globalThis', 'require', 'console', 'eval', 'WebSocket', 'XMLHttpRequest'])
)
/** Properties with an answer of chance, or of the locale. */
const properties = new Set(
  'random now localeCompare toLocaleString toLocaleLowerCase toLocaleUpperCase toLocaleDateString'.split(' ')
)

/** Uses of what the core may not use, as `path:line: words`. */
function impurities(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true)
  const found: string[] = []
  const report = (node: ts.Node) => {
    const {line} = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push(`${path}:${line + 1}: ${node.getText(file)}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (properties.has(node.name.text)) report(node)
      return visit(node.expression)
    }
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier
      if (from && ts.isStringLiteral(from) && /^node:|\/node\//.test(from.text)) report(from)
    } else if (ts.isIdentifier(node) && globals.has(node.text) && isUse(node)) report(node)
    else if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent))
      report(node.parent)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Whether the name is read, not declared: a key, a parameter, a member of a type may be called `process`. */
function isUse(node: ts.Identifier): boolean {
  const {parent} = node
  if (ts.isBindingElement(parent)) return parent.initializer === node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  // To tell another's `Date` is no look at the clock.
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return false
  return !('name' in parent && parent.name === node) && !ts.isTypeReferenceNode(parent)
}

const core = globSync(['src/**/*.ts', 'rules/**/*.ts'], {cwd: root})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('src/node/') && !path.endsWith('.test.ts'))
  .sort()

test('the core has no clock, chance, locale, process, network or node module', () => {
  expect(core.flatMap((path) => impurities(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test.each([
  ['const now = Date.now()', ['a.ts:1: Date.now', 'a.ts:1: Date']],
  ["import {readFileSync} from 'node:fs'", ["a.ts:1: 'node:fs'"]],
  ["export * from '../node/files.ts'", ["a.ts:1: '../node/files.ts'"]],
  [
    'const x = [Math.random()]\nnames.sort((a, b) => a.localeCompare(b))',
    ['a.ts:1: Math.random', 'a.ts:2: a.localeCompare']
  ],
  ["const m = await import('x')", ["a.ts:1: import('x')"]],
  ['process.exit(1)', ['a.ts:1: process']]
])('what is impure is found: %j', (source, found) => {
  expect(impurities('a.ts', source)).toEqual(found)
})

test('names of one’s own are let be', () => {
  const source =
    'interface A {document: string; process(): void}\nconst f = ({process}: B, fetch = 1) => ({console: a.process})\n// Date.now()\nif (value instanceof Date) f()\nconst text = "Date.now()"'
  expect(impurities('a.ts', source)).toEqual([])
})
