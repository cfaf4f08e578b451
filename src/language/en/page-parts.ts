/**
 * Names that page builders give to the parts of a page, as parts of a class, id, role or `itemprop`. They are read
 * word by word: “article-share-bar” is `article`, `share`, `bar`.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Parts that are never the article, wherever they stand. */
export const furnitureParts = words(`
    ad ads advert advertisement advertising adsense adslot agegate author-bio banner breadcrumb breadcrumbs 
    captcha carousel comment comments commenting community complementary consent cookie cookies cta disqus donate donation
    dropdown    foot footer footnav gdpr gpt   lightbox  login loginbox
    mailchimp masthead menu menus meta-social modal more-stories mostread most-read nav navbar navigation newsletter
    newsletters notification offscreen outbrain overlay pager pagination paywall player popular popup popular-posts 
     promo promos promoted promotion  readmore readnext recirc recirculation recommend recommendation
    recommendations recommended register related relatedarticles relatedcontent reply respond rss screen-reader-text 
    share sharebar sharing shareable sharedaddy shop shopping shoutbox sidebar signin signup
    skip skyscraper social sociallinks socials sponsor sponsored sponsors sr-only subscribe subscription
    subscriptions syndication taboola tag tags taglist teaser teasers toolbar    tweet twitter
    upsell  visually-hidden visuallyhidden  widget widgets yarpp
  `)

/** Parts that hold the article, and what stands in it. */
export const articleParts = words(`
    article articlebody article-body body bodytext body-text copy content entry entry-content entrytext hentry h-entry
    main maincontent page post postbody post-content postcontent prose story storybody story-body storytext text blog
    news paragraph richtext
  `)

export const bylineParts = words(
  'author authors byline bylines by writer contributor contributors reporter journalist creator'
)
export const dateParts = words(
  'date dateline datestamp datepublished datemodified dateposted published publishdate pubdate published-date time timestamp updated dtstamp posted'
)
export const captionParts = words(
  'caption figcaption wp-caption-text imagecaption photocaption image-caption credit credits photo-credit photocredit copyright'
)
export const standfirstParts = words(
  'standfirst dek deck subtitle subhead subheadline subheading sub-title summary excerpt lede lead intro description'
)
