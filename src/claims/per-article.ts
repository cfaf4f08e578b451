import type {Article} from '../article.ts'

/** Makes something once for each article, so that several rules can look at it. */
export function perArticle<T>(make: (article: Article) => T): (article: Article) => T {
  const made = new WeakMap<Article, {readonly value: T}>()
  return (article) => {
    const known = made.get(article)
    if (known) return known.value
    const value = make(article)
    made.set(article, {value})
    return value
  }
}
