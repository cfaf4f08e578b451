/**
 * What stands around articles on the web: phrases of page furniture, names of sections, words that publishers are
 * named with. All lower case with straight apostrophes.
 */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Whole lines that are never part of an article. */
export const furnitureLines: ReadonlySet<string> = new Set(
  lines(`
    accept all
    accept all cookies
    ad
    add a comment
    advertisement
    advertising
    all rights reserved
    apply now
    back to top
    bottom of page
    close
    comment
    comments
    comments are closed
    comments closed
    contact us
    continue reading
    continue reading the main story
    cookie policy
    cookie settings
    copy link
    download on the app store
    email
    end
    ends
    facebook
    follow us
    for immediate release
    get it on google play
    get the app
    getty images
    home
    image
    image caption
    instagram
    leave a comment
    leave a reply
    linkedin
    listen
    load more
    loading
    log in
    login
    manage cookies
    menu
    more from this section
    more on this story
    more stories
    most popular
    most read
    most viewed
    newsletter
    next
    next article
    next post
    no comments
    no comments yet
    open in app
    photo
    pinterest
    play video
    post a comment
    post comment
    previous
    previous article
    previous post
    print
    print this article
    privacy policy
    promoted stories
    read more
    read next
    recommended
    recommended for you
    recommended stories
    register
    related
    related articles
    related content
    related coverage
    related news
    related posts
    related stories
    related topics
    reply
    save
    save article
    scroll down
    search
    see also
    see more
    send
    share
    share on facebook
    share on twitter
    share on whatsapp
    share on x
    share this
    share this article
    share this story
    show more
    sign in
    sign up
    sign up now
    skip advertisement
    skip to content
    skip to main content
    sponsored
    sponsored content
    story continues below
    story continues below advertisement
    submit
    subscribe
    subscribe now
    subscribe to our newsletter
    supported by
    terms of service
    terms of use
    top of page
    top stories
    trending
    trending now
    tweet
    twitter
    up next
    video
    view comments
    watch
    whatsapp
    write a comment
    you may also like
    you might also like
    -30-
  `)
)

/** How short lines of page furniture begin: calls to subscribe, share, comment, download; tags and rights. */
export const furnitureOpenings: readonly string[] = lines(`
    article continues below
    copyright ©
    follow our channel
    get the latest news delivered
    join our newsletter
    join our whatsapp
    join our telegram
    more from our
    tagged:
    tagged in
    share on facebook
    share on twitter
    a version of this article
    a version of this story appeared
    advertise with us
    all rights reserved
    already a subscriber
    also read:
    by continuing to
    by signing up
    by submitting
    categories:
    category:
    click here to
    click to share
    comments (
    contact the newsdesk
    contact us
    do not sell
    don't forget to subscribe
    don't miss:
    download our app
    download the app
    download on the app store
    enter your email
    explore more on
    filed under
    follow us
    for more news
    for more stories
    get it on google play
    get unlimited
    got a news tip
    got a story
    got a tip
    have a news tip
    have a tip
    got tips
    get the latest updates
    have you got a story
    if you enjoyed this
    if you liked this
    join the conversation
    join the discussion
    keywords:
    know something about this
    leave a comment
    leave a reply
    let us know in the comments
    like us on
    listen:
    listen to this article
    media contact
    more:
    more on this story
    more stories
    most read:
    never miss
    our standards:
    press contact
    read also:
    read more
    read more:
    read next
    read next:
    read the full
    read:
    recommended:
    related article
    related articles
    related stories
    related topics
    related:
    required fields
    save my name
    see also:
    share this
    share:
    sign up for
    sign up to
    source link
    start your free trial
    story continues below
    subscribe to
    subscribe for
    subscribe now
    subscribe today
    support our journalism
    tags:
    tell us what you think
    thank you for reading
    thanks for reading
    this article is for subscribers
    this article was updated to
    this site uses cookies
    this website uses cookies
    topics:
    view all
    view comments
    view gallery
    watch:
    we use cookies
    we value your privacy
    what do you think? let us know
    you can unsubscribe
    you must be logged in
    you may also
    you might also
    your email address will not be published
  `)

/** Names of sections, as they stand above a headline. */
export const sectionNames = words(`
    africa africas americas analysis arts asia auto autos books breaking business canada celebrity city climate
    column comment commentary community cricket crime culture data economics economy editorial education
    elections election energy entertainment environment europe exclusive explainer fashion feature features film
    finance fitness food football games gaming geopolitics golf headlines health home homepage hockey
    immigration industry insight insights international interview interviews investigation investigations
    investing jobs justice latest law leadership life lifestyle live local markets media metro middle-east
    money motoring movies music nation national news north-america obituaries obituary opinion opinions outlook
    people perspective perspectives policy politics premium press-release property racing real-estate region
    regional release report reports research review reviews royals rugby science society soccer space special
    sport sports startups stories style tech technology tennis today top-stories tourism transport travel tv uk
    updates us usa video videos weather weekend world
  `)

/** Words that newspapers, agencies, stations and sites are named with. */
export const publisherWords = words(`
    advertiser advocate agency argus associated bbc broadcaster broadcasting bugle bulletin business cable chronicle cnn
    correspondent courant courier daily dispatch digest echo enquirer evening examiner express fm gazette globe
    guardian herald independent inquirer insider insights intelligencer journal journalism ledger magazine mail media
    mercury messenger mirror monitor morning network networks news newspaper newspapers newsroom newswire
    nightly observer online packet pioneer planet post press pulse radio record register report reporter reuters
    review sentinel service standard star sun sunday telegram telegraph television times today tribune tv
    voice weekly wire world
  `)

/** What a journalist is: the words after the name in a byline. */
export const jobWords = words(`
    analyst anchor author blogger bureau chief columnist commentator contributor correspondent critic desk editor
    editor-at-large editor-in-chief fellow freelance freelancer guest head intern journalist managing photographer
    political producer reporter researcher senior specialist staff special student team writer
  `)

/** In a byline these stand for people whom nobody names: “Admin”, “Staff and agencies”, “Web Desk”. */
export const namelessWords = words(`
    admin administrator staff editors editorial newsroom newsdesk desk webmaster anonymous contributor contributors
    reporters correspondents team writers agencies agency wires bureau board our assistant ai bot robot chatgpt gpt
    automated generated unknown
  `)
/** The same beside another such word or alone: “Guest Contributor”, but “Christopher Guest”. */
export const namelessBeside = words(`
    guest press web wire user news online editor author reporter correspondent writer digital sport sports the and by
    city local national world association political senior chief managing health business
  `)
/** End a byline in which people may be named before: “Ana Roe and agencies”. */
export const bylineTails = words('agencies agency wires newsroom')

/** Words that open a byline, before “by” or a colon. */
export const bylineOpenings = words(`
    analysis article author comment compiled edited editing exclusive interview opinion photos posted produced
    published report reported reporter reporting review story submitted text translated words writer writing
    written
  `)

/** Words that stand beside a date of publication. */
export const dateWords = words(`
    at created date edited edition filed first from issued last local modified on original originally post
    posted print published publication release released revised since the time timestamp update updated updates upd
    am pm a.m p.m a.m. p.m. noon midnight hrs h uhr
    sun mon tue tues wed weds thu thur thurs fri sat sunday monday tuesday wednesday thursday friday saturday
    gmt utc bst est edt et cst cdt ct mst mdt mt pst pdt pt cet cest ist jst aest aedt sast eat wat z
  `)
export const updateWords = words('edited last modified revised upd update updated updates')

/** How a photo credit or caption is told from prose. */
export const captionOpenings: readonly string[] = lines(`
    above:
    below:
    caption:
    credit:
    file photo
    file picture
    file:
    graphic:
    illustration:
    image credit
    image:
    image source
    image:
    in pictures:
    left:
    photo by
    photo courtesy
    photo credit
    photo:
    photograph by
    photograph:
    photographer:
    photos:
    pic:
    pictured:
    pictured above
    picture:
    right:
    screengrab:
  `)

/** Words that a headline of more than a name or label has: small words of sentences. */
export const smallWords = words(`
    a about after against ahead amid an and are as at back be before behind but by can could do does down for from get
    gets has have he her his how in into is it its may more my no not of off on or our out over says say set she
    should so than that the their they this to under until up was we were what when where who why will win wins with
    would you your
  `)
