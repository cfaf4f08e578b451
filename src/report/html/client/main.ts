import {drawArticle, isArticleFilter} from './article.ts'
import {startList} from './list.ts'
import {parseRoute, type Route} from './route.ts'
import {startTheme} from './theme.ts'

/** Views that stand in the page; articles are drawn when they are asked for. */
const main = () => document.querySelector('main')!
const root = document.documentElement
root.classList.add('js')
startTheme(root)

document.addEventListener('DOMContentLoaded', () => {
  const pages = new Map<string, Element>()
  for (const page of document.querySelectorAll('noscript[data-article]')) {
    pages.set(page.getAttribute('data-article')!, page)
  }
  const stage = document.createElement('div')
  stage.className = 'view'
  stage.id = 'stage'
  main().append(stage)
  const list = startList(document.querySelector('#articles')!)
  let drawn: string | undefined

  const draw = (id: string): boolean => {
    const page = pages.get(id)
    if (!page) return false
    if (drawn !== id) stage.innerHTML = page.textContent
    drawn = id
    return true
  }

  /** The view of a route and what in it is meant; undefined where the page has nothing of that name. */
  const resolve = ({target, item}: Route): {view: Element; part: Element | null} | undefined => {
    if (draw(target)) {
      const part = item === undefined ? null : document.getElementById(`${target}~${item}`)
      return {view: stage, part}
    }
    const element = document.getElementById(target === '' ? 'overview' : target)
    const view = element?.closest('main > .view')
    return view ? {view, part: element === view ? null : element!} : undefined
  }

  const go = (focus: boolean) => {
    const route = parseRoute(location.hash)
    const found =
      resolve(route) ?? resolve({target: 'overview', item: undefined, query: new URLSearchParams()})!
    const {view, part} = found
    for (const other of document.querySelectorAll('main > .view'))
      other.classList.toggle('current', other === view)
    for (const link of document.querySelectorAll('header.site nav a')) {
      const isHere = link.getAttribute('href') === `#${view === stage ? 'articles' : view.id}`
      if (isHere) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    if (view === stage) drawArticle(stage, route)
    if (view.id === 'articles') list(route.query)
    document.title = titleOf(view)
    for (const old of document.querySelectorAll('.card.current, .fact-entry.current'))
      old.classList.remove('current')
    part?.classList.add('current')
    const saved: unknown = history.state
    if (typeof saved === 'object' && saved !== null && 'y' in saved) {
      scrollTo(0, Number(saved.y))
      return
    }
    if (part) part.scrollIntoView({block: 'center'})
    else scrollTo(0, 0)
    // The heading, so that a screen reader tells where one is; not when the page is opened.
    if (focus)
      (part instanceof HTMLElement ? part : view.querySelector<HTMLElement>('h2'))?.focus({
        preventScroll: true
      })
  }

  // Back and forward return to where one was, though articles are drawn anew.
  history.scrollRestoration = 'manual'
  document.addEventListener('scrollend', () => history.replaceState({y: scrollY}, ''))
  // Not at `popstate`: after that the browser looks for the address itself, and takes the focus away.
  addEventListener('hashchange', () => go(true))
  // The link to the content is no address.
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault()
    main().focus()
  })
  stage.addEventListener('click', (event) => {
    if (event.target instanceof Element && !isArticleFilter(event.target)) followMark(event.target)
  })
  go(false)
})

/** A click on marked words leads to what is said of them. */
function followMark(target: Element): void {
  const mark = target.closest('.m:not(.off)')
  if (!mark || getSelection()?.isCollapsed === false) return
  const [first] = (mark.getAttribute('data-shown') ?? mark.getAttribute('data-n') ?? '').split(' ')
  const card = mark.closest('.article')?.querySelector(`.card[data-n="${first}"]`)
  if (card) location.hash = card.id
}

function titleOf(view: Element): string {
  const title = view.querySelector('h2')?.textContent.trim() ?? ''
  return title === '' ? 'Fact-check report' : `${title} · Fact-check report`
}
