/** Where one is: what stands behind the `#` of the address. */
export interface Route {
  /** Id of a view, an article, or something in a view. */
  readonly target: string
  /** What of an article is meant. */
  readonly item: string | undefined
  /** What is shown of it. */
  readonly query: URLSearchParams
}

export function parseRoute(hash: string): Route {
  const [, path = '', query = ''] = /^#?([^?]*)\??(.*)$/s.exec(hash) ?? []
  const at = path.indexOf('~')
  return {
    target: at < 0 ? path : path.slice(0, at),
    item: at < 0 ? undefined : path.slice(at + 1),
    query: new URLSearchParams(query)
  }
}

/** Keeps what is shown in the address, so that it can be sent to others and comes back after a reload. */
export function keepQuery(entries: readonly (readonly [string, string])[]): void {
  const query = new URLSearchParams(
    entries.filter(([, value]) => value !== '').map(([name, value]) => [name, value])
  )
  const [path] = location.hash.split('?')
  const text = query.toString()
  history.replaceState(history.state, '', `${path === '' ? '#' : path}${text === '' ? '' : `?${text}`}`)
}
