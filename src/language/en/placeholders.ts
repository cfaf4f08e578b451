import {wordSet} from '../words.ts'

/** Open a note to be replaced, in brackets, however they are written: “[Insert quote]”. */
export const noteOpenings = wordSet('insert placeholder todo tbc tbd tba tk tktk fixme your')
/** The same in capitals only: “[CHECK]”, but “[check]” may be a word put into a quotation. */
export const capitalNotes = wordSet(
  'check add name date quote source link confirm verify fact city place title number figure amount stat xx xxx byline headline caption to'
)
/** Words of which “[Company Name]” and “[City, State]” consist. */
export const blankWords = wordSet(
  'name names company city state date title position location link number amount email address phone organization publication author price caption quote figure headline website url photo image'
)
/** What a blank is of: “[Name of Spokesperson]”. */
export const blankJoins = wordSet(
  'of the a an or and full first last spokesperson candidate your their insert here goes'
)

/** What a note to oneself asks for: “TODO add a picture”. */
export const errands = wordSet('add ask check confirm find fix get insert link update verify write')

/** What “XX” stands before where it is a number: “XX percent”, “XXX people”; not “XX chromosomes”. */
export const countedBlanks = wordSet(
  `percent per % million billion thousand hundred people persons years year year-old days weeks months hours minutes seconds
  votes points seats jobs euros dollars pounds cents miles kilometers kilometres meters metres feet workers residents students
  employees members cases deaths times homes families countries tonnes tons degrees`
)

/** What only a chatbot writes, word by word in normal form; not in quotation marks. */
export const chatbotPhrases: readonly (readonly string[])[] = [
  'as of my last update',
  'as of my last knowledge update',
  'as of my last training',
  'as of my knowledge cutoff',
  'my knowledge cutoff',
  'my training data only',
  'certainly ! here is',
  "certainly ! here 's",
  'certainly ! here are',
  'certainly , here is',
  'sure ! here is',
  "sure ! here 's",
  'sure ! here are',
  'of course ! here is',
  "of course ! here 's",
  'absolutely ! here is',
  "absolutely ! here 's",
  "here 's a rewritten version",
  'here is a rewritten version',
  "here 's a revised version",
  'here is a revised version',
  "here 's your article",
  'here is your article',
  'i cannot fulfill this request',
  'i cannot fulfill that request',
  "i can't fulfill this request",
  'i am unable to browse',
  "i don't have access to real",
  'i do not have access to real',
  'would you like me to adjust',
  'would you like me to expand',
  'would you like me to tailor',
  'let me know if you would like me to',
  "let me know if you 'd like me to"
].map((phrase) => phrase.split(' '))

/** The same where the sentence goes on in the first person: “As an AI language model, I”. */
export const chatbotSelves: readonly (readonly string[])[] = [
  'as an ai language model',
  'as an ai model',
  'as an ai assistant',
  'as an ai',
  'as a large language model',
  'as a language model'
].map((phrase) => phrase.split(' '))
export const firstPerson = wordSet("i i'm i've i'll my")

/** Text that fills a page until the article comes, and what a template writes where a value is missing. */
export const fillers: readonly (readonly string[])[] = [
  'lorem ipsum dolor',
  'lorem ipsum',
  '[ object object ]'
].map((phrase) => phrase.split(' '))

/** Values of `utm_source` by which a chatbot marks the links that it gives. */
export const chatbotSources = wordSet(
  'chatgpt.com chatgpt openai openai.com perplexity perplexity.ai copilot.com claude.ai'
)
