import {execFileSync, spawnSync} from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {publint} from 'publint'
import {root} from '../scripts/generate-rules.ts'

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

test('each dependency has its reason in docs/decisions', () => {
  const page = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const used = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
  expect(named.toSorted()).toEqual(used.toSorted())
})

test('what the sources import is a dependency, and every dependency is imported', () => {
  const sources = globSync(['src/**/*.ts', 'rules/**/*.ts'], {cwd: root, exclude: ['**/*.test.ts']})
  const imported = sources
    .flatMap((path) => ts.preProcessFile(readFileSync(join(root, path), 'utf8')).importedFiles)
    .map(({fileName}) => /^(?:@[^/]+\/)?[^/]+/.exec(fileName)![0])
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    // A module of types only: those that are part of ours are shipped, the others are ours alone.
    .map((name) => (name in manifest.dependencies ? name : `@types/${name}`))
    .filter((name) => !(name in manifest.devDependencies))
  expect([...new Set(imported)].toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
})

/** Modules of node that are loaded with modules of ours, under the conditions of a browser. */
function nodeModulesBehind(modules: readonly string[]): string[] {
  const hook = `
    import {registerHooks} from 'node:module'
    // A package decodes character references by way of the browser's document.
    globalThis.document = {createElement: () => ({})}
    registerHooks({
      resolve(specifier, context, next) {
        const conditions = [...context.conditions.filter((name) => !name.startsWith('node')), 'browser']
        const resolved = next(specifier, {...context, conditions})
        if (resolved.url.startsWith('node:') && context.parentURL?.startsWith('file:')) {
          console.log(resolved.url + ' from ' + context.parentURL.replace(/.*\\/node_modules\\//, ''))
        }
        return resolved
      }
    })`
  const imports = modules.map((path) => `import '${pathToFileURL(join(root, path)).href}'`).join('\n')
  const loader = `data:text/javascript,${encodeURIComponent(hook)}`
  return execFileSync(process.execPath, ['--import', loader, '--input-type=module', '--eval', imports], {
    encoding: 'utf8'
  })
    .split('\n')
    .filter(Boolean)
}

test('the library and the rule tester load no module of node, so that they run in a browser', () => {
  expect(nodeModulesBehind(['src/index.ts', 'src/testing/index.ts', 'src/generated/rules.ts'])).toEqual([])
  expect(nodeModulesBehind(['scripts/generate-rules.ts'])).toContain(
    'node:fs from ' + pathToFileURL(join(root, 'scripts/generate-rules.ts')).href
  )
})

describe('the package', {timeout: 60_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'reportlint-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  let installed = false
  beforeAll(() => {
    // `prepack` builds.
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {cwd: root, stdio: 'pipe'})
    const tarball = join(folder, `reportlint-${manifest.version}.tgz`)
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
    const {status} = spawnSync(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball],
      {cwd: folder, timeout: 50_000}
    )
    installed = status === 0
    if (!installed)
      process.stderr.write('skipped: the packed package cannot be installed without a network\n')
  }, 120_000)

  test('holds what it promises', async () => {
    const {messages} = await publint({pkgDir: root, level: 'suggestion', strict: true})
    expect(messages).toEqual([])
  })

  test('installs into an empty folder and lints a file', ({skip}) => {
    skip(!installed, 'no network')
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, 'node_modules/reportlint/dist/src/node/bin.js'), ...args], {
        cwd: folder,
        encoding: 'utf8'
      })
    expect(run('--version').stdout).toBe(`${manifest.version}\n`)
    writeFileSync(join(folder, 'bridge.md'), '# A bridge\n\nThe bridge opened on Monday, May 4, 2025.\n')
    const {stdout, stderr, status} = run('bridge.md', '--format', 'json')
    expect(stderr).toBe('')
    expect(stdout).toContain('"rule": "date-weekday"')
    expect(status).toBe(1)
    expect(existsSync(join(folder, 'node_modules/.bin/reportlint'))).toBe(true)
    expect(run('playground', 'page.html').stdout).toBe('Wrote page.html: open it in a browser\n')
    expect(existsSync(join(folder, 'page.html'))).toBe(true)
  })

  test('a package of rules is installed beside it, tests itself with `reportlint/testing` and runs where a config names it', ({
    skip
  }) => {
    skip(!installed, 'no network')
    const example = join(root, 'docs/example-rules')
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {cwd: example, stdio: 'pipe'})
    const rules = join(folder, 'reportlint-rules-polls-1.0.0.tgz')
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', rules], {
      cwd: folder,
      stdio: 'pipe'
    })
    const own = join(folder, 'node_modules/reportlint-rules-polls')
    const {NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env} = process.env
    const tested = spawnSync(process.execPath, ['--test', '--test-reporter=tap', 'index.test.js'], {
      cwd: own,
      encoding: 'utf8',
      env
    })
    const counts = tested.stdout.split('\n').filter((line) => /^# (?:pass|fail) /.test(line))
    expect({counts, status: tested.status}).toEqual({counts: ['# pass 11', '# fail 0'], status: 0})

    cpSync(join(example, 'newsroom'), join(folder, 'newsroom'), {recursive: true})
    const lint = () =>
      spawnSync(
        process.execPath,
        [
          join(folder, 'node_modules/reportlint/dist/src/node/bin.js'),
          'newsroom/stadium.md',
          '--format',
          'json'
        ],
        {cwd: folder, encoding: 'utf8', env}
      )
    const found = (output: string) => {
      const {articles} = JSON.parse(output) as {
        articles: {findings: {rule: string; level: string; text: string; message: string; url: string}[]}[]
      }
      return articles.flatMap(({findings}) =>
        findings.map(({rule, level, text, message, url}) => ({rule, level, text, message, url}))
      )
    }
    const finding = {
      rule: 'poll-margin',
      level: 'warn',
      text: 'poll',
      url: 'https://example.org/rules/poll-margin'
    }
    expect(found(lint().stdout)).toEqual([
      {...finding, message: 'Unexpected `poll` without its sample and margin of error, expected one of them'}
    ])
    appendFileSync(join(folder, 'newsroom/stadium.md'), 'The institute interviewed 900 voters.\n')
    expect(found(lint().stdout)).toEqual([])
    writeFileSync(
      join(folder, 'newsroom/.reportrc.json'),
      '{"plugins": [["reportlint-rules-polls", {"both": true}]]}'
    )
    expect(found(lint().stdout)).toEqual([
      {
        ...finding,
        message: 'Unexpected `poll` without its `margin of error`, expected that beside the result'
      }
    ])
  })

  test('has types that a program of someone else compiles against', ({skip}) => {
    skip(!installed, 'no network')
    writeFileSync(
      join(folder, 'program.ts'),
      [
        "import {defineRule} from 'reportlint'",
        "import {dateWeekday} from 'reportlint/rules/date-weekday'",
        "import {check} from 'reportlint/testing'",
        'export const lines: string[] = check(dateWeekday, "It rained.")',
        '// @ts-expect-error: a rule is no string',
        'check("date-weekday", "It rained.")',
        'export {defineRule}',
        ''
      ].join('\n')
    )
    const {stdout, status} = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        'program.ts'
      ],
      {cwd: folder, encoding: 'utf8'}
    )
    expect({stdout, status}).toEqual({stdout: '', status: 0})
  })
})
