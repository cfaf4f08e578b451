/** For people who write rules: run a rule on a text, run the examples of its page, test its messages. */
export {checkCorpus, type CorpusArticle} from './corpus-tester.ts'
export {grammarMistakes} from './grammar.ts'
export {pageTests, type PageTest} from './page-tester.ts'
export {PageError, readPage, type Example, type Page, type Section} from './page.ts'
export {articleOf, check, judge, type Judged, type Setting} from './rule-tester.ts'
