import {execFileSync, spawnSync} from 'node:child_process'
import {renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const {folder, write, run, remove} = workplace()
afterAll(remove)
const elsewhere = workplace()
afterAll(elsewhere.remove)

const hasGit = spawnSync('git', ['--version']).status === 0
const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org'
}
const git = (...args: string[]) =>
  execFileSync('git', args, {
    cwd: folder,
    env: {...process.env, ...identity},
    stdio: ['ignore', 'pipe', 'pipe']
  })

const wrong = 'The bridge opened on Monday, May 4, 2025.\n'
const clean = 'The bridge opened on Sunday, May 4, 2025.\n'

/** Exit code, what was told, and the articles with the number of their findings. */
function lint(...args: string[]) {
  const {stdout, stderr, code} = run([...args, '--format', 'json'])
  if (!stdout.startsWith('{')) return {stderr, code}
  const {articles} = JSON.parse(stdout) as {articles: {path: string; findings: unknown[]}[]}
  return {stderr, code, articles: articles.map((one) => `${one.path} ${one.findings.length}`)}
}

beforeAll(() => {
  if (!hasGit) return
  write({
    'old.md': clean,
    'moved.md': clean.repeat(5),
    'gone.md': wrong,
    'a b/“ü”.md': clean,
    '.gitignore': 'ignored.md\n'
  })
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  git('tag', 'start')
})

test.runIf(hasGit)(
  '--since: what changed, is new or was renamed, committed or not; not what was deleted or is ignored',
  () => {
    expect(lint('.', '--since', 'start')).toEqual({
      stderr: 'No article has changed since `start`\n',
      code: 0,
      articles: []
    })
    write({'a b/“ü”.md': wrong, 'ignored.md': wrong})
    git('commit', '-qam', 'second')
    rmSync(path.join(folder, 'gone.md'))
    git('mv', 'moved.md', 'renamed.md')
    write({'new.md': wrong})
    const articles = ['a b/“ü”.md 1', 'new.md 1', 'renamed.md 0']
    expect(lint('.', '--since', 'start')).toEqual({stderr: '', code: 1, articles})
    // Where nothing is named, all articles there are are meant.
    expect(lint('--since', 'start')).toEqual({stderr: '', code: 1, articles})
    expect(lint('--since', 'main').articles).toEqual(['new.md 1', 'renamed.md 0'])
    expect(lint('new.md', 'old.md', '--since', 'start').articles).toEqual(['new.md 1'])
  }
)

test.runIf(hasGit)('--since: what others changed on the branch meanwhile is theirs', () => {
  git('stash', '-q', '-u')
  git('checkout', '-q', '-b', 'other', 'start')
  write({'own.md': wrong})
  git('add', '.')
  git('commit', '-qm', 'own')
  expect(lint('.', '--since', 'main').articles).toEqual(['own.md 1'])
  git('checkout', '-q', 'main')
  git('stash', 'pop', '-q')
})

test.runIf(hasGit)('--staged: the content that would be committed, whatever lies on the disk', () => {
  expect(lint('.', '--staged')).toMatchObject({articles: ['renamed.md 0']})
  git('add', 'new.md')
  write({'new.md': clean, 'old.md': wrong})
  expect(lint('.', '--staged')).toEqual({stderr: '', code: 1, articles: ['new.md 1', 'renamed.md 0']})
  git('add', '.')
  expect(lint('.', '--staged').articles).toEqual(['new.md 0', 'old.md 1', 'renamed.md 0'])
  renameSync(path.join(folder, 'old.md'), path.join(folder, 'elsewhere.md'))
  expect(lint('.', '--staged').articles).toEqual(['new.md 0', 'renamed.md 0', 'old.md 1'])
  expect(lint('.', '--staged', '--cache').articles).toEqual(['new.md 0', 'renamed.md 0', 'old.md 1'])
})

test.runIf(hasGit)('what git does not know is told', () => {
  const told = (...args: string[]) => {
    const {stderr, code} = run(args)
    return [stderr, code]
  }
  expect(told('.', '--since', 'nowhere')).toEqual([
    'reportlint: Unexpected revision `nowhere` that is not in the repository, expected a branch, tag or commit\n',
    2
  ])
  // No option of git, and no command of a shell.
  expect(told('.', '--since=--output=x; touch y')[1]).toBe(2)
  expect(told('.', '--since', 'main', '--staged')).toEqual([
    'reportlint: Unexpected `--staged` beside `--since`, expected one of them\n',
    2
  ])
  const outside = elsewhere.run(['.', '--staged'], {
    env: {GIT_CEILING_DIRECTORIES: path.dirname(elsewhere.folder)}
  })
  expect(outside.stderr).toContain('outside of a repository, expected one of git\n')
  expect(outside.code).toBe(2)
})
