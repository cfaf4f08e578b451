/** Closed-class words that open, join and colour clauses, in normal form. */

import {wordSet} from '../words.ts'

/** Open a clause where a finite verb follows; otherwise they are prepositions (“since March 2013”). */
export const subordinators = wordSet(
  `since after before when whenever while whilst because although though if unless until till once as where wherever
  whereas whether lest than how why what so`
)
/** Open a participle clause: “after being sworn in”, “since taking office”, “upon leaving”. */
export const participleOpeners = wordSet(
  'since after before when while upon on by without despite following in for from'
)
export const relatives = wordSet('who whom whose which that')
export const coordinators = wordSet('and but or nor yet then')
export const conditionals = wordSet('if unless whether lest')
/** With a present tense these speak of what is to come: “until the result is certified”. */
export const temporalOpeners = wordSet('when whenever once until till before after as')

export const determiners = wordSet(
  `a an the this that these those his her its their our my your some any no every each all both another such several many
  few more most other`
)
export const subjectPronouns = wordSet(
  'he she it they i we you who this that these those there one someone everyone nobody'
)

/** Words before “that” after which it points and opens nothing: “of that”, “before that”. */
export const notBeforeThat = wordSet('of in at on for to by with from and after before since during')
/** Pronouns that are a subject by themselves, so that a clause may begin with them. */
export const bareSubjects = wordSet('he she it they we i there this that who which')
export const singularSubjects = wordSet('he she it who which')
/** Subjects of a base form: “they say”, “analysts believe”. */
export const pluralSubjects = wordSet(
  'i you we they who analysts observers experts officials critics sources insiders scientists people some many'
)
/** Adverbs between a subject and its verb. */
export const midAdverbs = wordSet('also then later already finally never now still always often')
export const plainDeterminers = wordSet('the a an his her its their')
/** Words of a noun phrase before a name, by which a clause without “that” may begin: “said former Prime Minister …”. */
export const leadNouns = wordSet('former then prime the a an president minister late')
/** Words by which a sentence begins before its subject: “On Monday,”, “After the vote,”. */
export const adverbialOpeners = wordSet(
  `on in at after before since during following by from until as with under for amid despite last next earlier later
  yesterday meanwhile however ahead when speaking`
)
/** Verbs before their subject, where a condition is meant: “Had she stayed”. */
export const invertible = wordSet('had were should')
/** Subjects of which the verb is denied: “No minister resigned”. */
export const nobodies = wordSet('no nobody none neither never nothing few rarely seldom')

/** “was nearly sacked”: it did not come to that. */
export const approximations = wordSet('nearly almost hardly scarcely')

/** Before “that” they leave open what it opens: “rumours that”, “it is unlikely that”. */
export const doubtsBeforeThat = wordSet(
  `rumour rumours rumor rumors report reports claim claims allegation allegations speculation suggestion suggestions idea notion
  myth hoax lie lies fiction possibility fear fears hope hopes belief denial denials theory theories prospect chance
  likelihood false untrue wrong incorrect unlikely impossible possible doubtful unclear uncertain plausible conceivable
  inconceivable likely rumoured rumored`
)
/** Beside a verb of speech they say that it is not so: “wrongly said”. */
export const falsely = wordSet(
  'wrongly falsely mistakenly incorrectly erroneously jokingly inaccurately fictitiously'
)
/** Open a condition where a clause follows: “assuming they win”. */
export const suppositions = wordSet('assuming supposing provided providing suppose imagine')

export const prepositions = wordSet(
  `of in on at to for from by with about against between among into through during before after above below over under
  since until till within without along across behind beyond near toward towards upon onto off around despite except per
  via amid as than like unlike following including regarding concerning inside outside throughout alongside`
)

/** Verbs whose complement may follow without “that”: “said he was sworn in”. Cue verbs count as well. */
export const complementVerbs = wordSet(
  'think believe know hope fear feel suppose assume guess doubt wish expect hear learn find discover see notice realise realize remember forget imagine mean show suggest ensure mention pretend pretends pretended'
)

/** A complement of these is not said to be so. */
export const doubtingVerbs = wordSet(
  'deny doubt dispute hope wish fear expect predict suggest propose demand ask urge wonder forecast insist imagine pretend dream suppose want joke quip fantasize fantasise speculate pretends pretended'
)

/** Plural nouns that look like a third person; a verb only after a pronoun or name. */
export const certainThirds = wordSet(
  `says tells adds argues believes becomes remains takes goes comes gives gets makes knows thinks insists seems appears
  leads holds keeps brings begins writes speaks serves includes belongs continues wants hopes expects denies admits
  sees finds asks loses grows sends spends sits warns writes appears arrives avoids agrees allows announces applies assumes
  concedes confirms considers contains decides declares describes develops discusses emphasizes ensures enters exists
  explains follows happens hears helps introduces invites joins lets lives maintains meets obtains occurs opposes pays
  prefers prevents produces promises proves provides pushes receives refers refuses rejects remembers replaces represents
  requires resigns reveals seeks sells suggests supports tries understands urges wins wonders falls ends begins expires lasts`
)

/** Adverbs that take a clause in the past tense out of the news: “once said”, “two years later”. */
export const retrospective = wordSet(
  'once famously ago formerly previously earlier later originally memorably then before afterwards long'
)

/** Words of doubt: what stands beside them is told of, not said. */
export const doubtWords = wordSet(
  `false falsely untrue wrong wrongly incorrect incorrectly erroneous erroneously myth myths hoax hoaxes rumor rumors rumour
  rumours rumored rumoured misinformation disinformation debunked debunk debunks misleading baseless unfounded fabricated
  claim claims claimed allegation allegations allege alleges alleged allegedly reportedly purportedly supposedly apparently
  evidence fact-check verdict conspiracy lie lies fiction satire satirical almost nearly partly temporarily briefly`
)
