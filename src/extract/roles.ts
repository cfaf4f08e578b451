import type {Role} from '../article.ts'
import {isJob, isOrganization, isPersonName, readByline} from './byline.ts'
import {readDateline} from './dateline.ts'
import {
  countWords,
  endsSentence,
  furnitureForm,
  isCaption,
  isFurniture,
  isProse,
  isPublisherLine,
  isSection,
  isTitleCase,
  readImprint
} from './furniture.ts'
import {sliceDraft, type Draft} from './pieces.ts'
import {givenNames} from '../language/en/names.ts'
import {normalize} from '../read/tokens.ts'
import {chooseHeadline} from './headline.ts'

/** A block whose role is known; `says` tells what metadata its words hold. */
export interface Ruled extends Draft {
  readonly role: Role
  readonly says?: 'imprint' | 'publisher' | 'rights' | 'credit'
}

/**
 * Gives every block its role: what the markup says, else what the words and their place say. Lines above the first
 * paragraph of prose are headline, byline, dates and masthead; those below the last one credits and page furniture.
 */
export function assignRoles(drafts: readonly Draft[], language?: string): Ruled[] {
  const firstProse = drafts.findIndex((draft) => isBody(draft))
  const bodyStart = firstProse < 0 ? drafts.length : firstProse
  const bodyEnd = drafts.findLastIndex((draft) => isBody(draft) || draft.role === 'item') + 1
  const headline = chooseHeadline(drafts, bodyStart, language)
  const title = headline < 0 ? undefined : furnitureForm(drafts[headline]!.text)
  const titleLength = headline < 0 ? 0 : drafts[headline]!.text.length

  const ruled: Ruled[] = []
  let datelines = 0
  let furnitureSeen = false
  let captions = -1
  for (const [index, draft] of drafts.entries()) {
    if (index === headline) {
      ruled.push(withRole(draft, 'headline'))
      continue
    }
    const {text} = draft
    if (draft.role === 'boilerplate') {
      ruled.push(withRole(draft, 'boilerplate', isRights(text) ? 'rights' : undefined))
      continue
    }
    if (
      title !== undefined &&
      Math.abs(text.length - titleLength) < 8 &&
      furnitureForm(text) === title &&
      (draft.role === undefined || draft.role === 'heading')
    ) {
      ruled.push(withRole(draft, 'boilerplate'))
      continue
    }
    if (isRights(text)) {
      ruled.push(withRole(draft, 'boilerplate', 'rights'))
      continue
    }
    // A picture below a picture: the lines under one caption are captions too.
    const below = captions === draft.group && draft.role === undefined && endsSentence(text)
    if (draft.role !== 'item' && draft.role !== 'quotation' && (below || isCaption(text))) {
      captions = draft.group
      ruled.push(withRole(draft, 'caption'))
      continue
    }
    if ((index < bodyStart + 3 || index >= bodyEnd || text.startsWith('(')) && readImprint(text, language)) {
      ruled.push(withRole(draft, 'byline', 'imprint'))
      continue
    }
    if (isFurniture(text)) {
      furnitureSeen ||= index >= bodyEnd
      ruled.push(withRole(draft, 'boilerplate'))
      continue
    }
    if (draft.role === 'heading' && bodyEnd > 0 && index >= bodyEnd) {
      // Nothing stands below it: the head of a list of other articles.
      ruled.push(withRole(draft, 'boilerplate'))
      continue
    }
    if (draft.role !== undefined && draft.role !== 'body') {
      ruled.push(withRole(draft, draft.role, draft.role === 'byline' ? 'imprint' : undefined))
      continue
    }
    if (index < bodyStart) {
      ruled.push(ruleTop(draft, index < headline))
      continue
    }
    if (index >= bodyEnd) {
      ruled.push(ruleTail(draft, furnitureSeen))
      continue
    }
    if (draft.role === undefined && isHeading(draft, drafts[index + 1])) {
      ruled.push(withRole(draft, 'heading'))
      continue
    }
    const dateline = datelines < 1 && index < bodyStart + 3 ? readDateline(text) : undefined
    if (dateline) {
      datelines++
      ruled.push({...sliceDraft(draft, 0, dateline.end), role: 'dateline'})
      ruled.push({...sliceDraft(draft, dateline.rest, text.length), role: 'body'})
      continue
    }
    if (isCredit(text)) ruled.push(withRole(draft, 'byline', 'credit'))
    else ruled.push(withRole(draft, 'body'))
  }
  return withMasthead(ruled, language)
}

/** “Orbit Buzz” above “Posted on October 19, 2016 by webmaster”: the author stands there, so the name is the publisher’s. */
function withMasthead(ruled: readonly Ruled[], language?: string): Ruled[] {
  const isBare = ({says, text}: Ruled) =>
    says === 'imprint' && isNameAlone(text) && !givenNames.has(normalize(text.split(/\s+/)[0]!))
  const isSigned = ({says, text}: Ruled) =>
    says === 'imprint' && !isNameAlone(text) && readImprint(text, language)?.byline !== undefined
  const bare = ruled.findIndex(isBare)
  if (bare < 0 || !isSigned(ruled[bare + 1] ?? ruled[bare]!)) return [...ruled]
  return ruled.with(bare, {...ruled[bare]!, role: 'boilerplate', says: 'publisher'})
}

const withRole = (draft: Draft, role: Role, says?: Ruled['says']): Ruled =>
  says ? {...draft, role, says} : {...draft, role}

function isBody({text, role}: Draft): boolean {
  if (role === 'body' || role === 'quotation')
    return text.length > 60 && isProse(text) && !isCaption(text) && !isFurniture(text)
  return role === undefined && isProse(text) && !isCaption(text) && !isFurniture(text) && !readImprint(text)
}

/** A line above the first paragraph that is no headline. */
function ruleTop(draft: Draft, aboveHeadline: boolean): Ruled {
  const {text, role} = draft
  if (isSection(text)) return withRole(draft, 'boilerplate')
  if (isPublisherLine(text)) return withRole(draft, 'boilerplate', 'publisher')
  if (isEmail(text)) return withRole(draft, 'byline')
  if (isContact(text)) return withRole(draft, 'boilerplate')
  if (aboveHeadline) {
    const isName = text.length <= 80 && isTitleCase(text) && countWords(text) <= 8
    return withRole(draft, 'boilerplate', isName ? 'publisher' : undefined)
  }
  if (isNameAlone(text)) return withRole(draft, 'byline', 'imprint')
  const isBodyText = role === 'body' || endsSentence(text) || countWords(text) >= 6 || text.endsWith(':')
  return withRole(draft, isBodyText ? 'body' : 'heading')
}

/** A line below the last paragraph. */
function ruleTail(draft: Draft, furnitureSeen: boolean): Ruled {
  const {text} = draft
  if (isCredit(text)) return withRole(draft, 'byline', 'credit')
  if (isEmail(text) || isNameAlone(text)) return withRole(draft, 'byline', 'imprint')
  if (isContact(text) || isSignOff(text)) return withRole(draft, 'boilerplate')
  if (furnitureSeen && !endsSentence(text) && countWords(text) <= 6) return withRole(draft, 'boilerplate')
  return withRole(draft, 'body')
}

/** “© 2016 Coast News Agency. All rights reserved.” */
function isRights(text: string): boolean {
  return text.length < 240 && /^\W*(?:©|\(c\)\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4}))/i.test(text)
}

/** “This report by The Canadian Press was first published March 28, 2025.” */
function isCredit(text: string): boolean {
  return (
    text.length < 240 &&
    (/^\W*this (?:report|story|article|content|piece)\b.{0,60}\b(?:first|originally) (?:published|appeared)\b/i.test(
      text
    ) ||
      (/^[*_(]*(?:additional )?(?:reporting|writing|editing)\b/i.test(text) &&
        text.length < 120 &&
        readByline(text) !== undefined) ||
      /^[*_(]*additional reporting\b/i.test(text))
  )
}

const isEmail = (text: string): boolean => text.length <= 120 && /^\W*[\w.+-]+@[\w-]+\.[\w.-]+\W*$/.test(text)

function isContact(text: string): boolean {
  if (text.length > 160) return false
  return (
    /^(?:media |press |news )?(?:contacts?|phone|tel|telephone|e-?mail|fax|website)\b\.?\s*:/i.test(text) ||
    /^(?:reach|contact|follow|email|e-mail|call|write to)\s.{2,60}(?:@|\d{3}[-. ]?\d{4}|\bon (?:twitter|x|facebook|instagram|bluesky)\b)/i.test(
      text
    ) ||
    /^\d+\s+(?:\p{Lu}[\p{L}.’']*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Plaza)\b/u.test(
      text
    )
  )
}

/** “rsp lo/hk”, “jdo/abc”: the initials of those who wrote and edited. */
const isSignOff = (text: string): boolean =>
  /^(?:\w{2,5} ){0,2}[\p{L}]{1,4}(?:[/-][\p{L}]{1,4}){1,3}$/u.test(text.trim())

/** “Dominic Hale”, “Dominic Hale, Coast News”, “Morag Hale, Environment correspondent”. */
function isNameAlone(text: string): boolean {
  if (text.length > 80 || text.endsWith('.')) return false
  const [first, ...rest] = text.split(/,\s*/)
  return (
    isPersonName(first!) &&
    rest.length <= 1 &&
    rest.every((part) => isJob(part) || isOrganization(part)) &&
    !isSection(text)
  )
}

/** A short line that is no sentence, with text below it. */
function isHeading({text, group}: Draft, next: Draft | undefined): boolean {
  if (!next || text.length > 90 || countWords(text) > 12 || /[:,;]$/.test(text)) return false
  if (endsSentence(text) && (!text.endsWith('?') || next.group === group)) return false
  // “Is the candidate honest?” in a quotation that goes on in the next paragraph.
  if (/^["“][^"”]*$/.test(text)) return false
  return (
    /^["“‘'(\p{Lu}\d]/u.test(text) &&
    !/[”"]$/.test(text) &&
    (next.role === 'item' || isProse(next.text) || next.group !== group)
  )
}
