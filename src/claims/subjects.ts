import {subjectsOf} from '../read/subjects.ts'
import {perArticle} from './per-article.ts'

/** Who each clause of an article is about, found once for all rules. */
export const subjectIn = perArticle(subjectsOf)
