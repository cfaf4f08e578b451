/** One text a line; a bar stands where a sentence ends and the next begins. */
export const hardSplits: Readonly<Record<string, string>> = {
  'states and countries in dots': `
    He flew to Washington, D.C. | He spoke to no one.
    She moved to Eugene, Ore. | Police found the car there.
    Police in Eugene, Ore., found the car.
    The D.C. Circuit will hear the case in May.
    The plant in Albany, N.Y. | Union members voted on Friday.
    U.S. President Ada Lind arrived late.
    The minister left for the U.S. | The talks had failed.
    The minister left for the U.S. | He will return on Monday.
    It is the largest in the U.S., the agency said.
    The U.S. Senate and the U.K. Parliament voted.
    A U.N. Security Council meeting was called.
    The U.N. | It said nothing more.
    U.S.-led talks resumed in the E.U. capital.
    The U.S. and the U.K. signed.
    Growth in the U.S. | Meanwhile, exports fell.
    The U.S. Under Secretary of State resigned.
    He is the first from the U.S. | In 2014, a Dane won.
    The W. Va. plant closed.
    Rep. Joe Tarn (R-W.Va.) voted no.
    They live in St. Paul, Minn. | Their son does not.
    The Calif. Supreme Court ruled.
    Prices in the U.S. | According to the bureau, they rose.`,
  'titles and initials': `
    Mark J. Carroway spoke.
    J. D. Rance won. | J.D. Rance thanked them.
    George W. Toll and John F. Keane met.
    Gov. Smith signed it.
    Sen. Ada Lind and Reps. Joe Tarn and Bo Hall agreed.
    Mr. Keane met Mrs. Lind, Ms. Toll and Dr. No.
    Lt. Col. Ann Moss and Sgt. Bo Hall were hurt.
    Brig. Gen. Ann Moss retired.
    Lt. Gov. Ann Moss ran.
    Prof. Toll of St. Andrews wrote it.
    The Rev. Al Moss prayed.
    He met Martin Keane Jr. | He left early.
    Martin Keane Jr. said so.
    Martin Keane Jr., 47, lost.
    The Hon. Justice Moss sat.
    Ph.D. students at M.I.T. protested.
    She has a Ph.D. | She teaches law.
    Investigators had no plan B. | They gave up.
    He takes vitamin C. | It helps.
    C. S. Lewisham wrote it. | J. R. R. Tolk did not.
    It was Robert F. | It was not.
    Atty. Gen. Lind sued.
    Det. Ann Moss testified.
    Cllr. Joe Tarn objected.
    St. Louis beat Ft. Worth at Mt. Hood.
    They met on Elm St. | The car was gone.
    Supt. Hall and Insp. Moss declined.`,
  firms: `
    Tarnwick Inc. said profit fell.
    Tarnwick Inc. | The firm denied it.
    Tarnwick Inc. Chief Executive Ann Moss quit.
    Tarnwick Corp. and Moss Ltd. merged.
    Harlow Bros. Circus closed.
    He sued Moss & Co. | Shares fell.
    Yahoo! shares rose. | They fell later.
    Yahoo! Japan rose.
    They watched Jeopardy! | It was late.
    Moss Co. Ltd. sold it.
    It bought Harlow Plc. | Analysts shrugged.
    Moss Corp. Treasurer Al Hall resigned.
    The deal values Tarnwick Inc. at $4.5 billion.
    It owns Loom.com. | Its rival owns Weft.org.
    Visit www.tarnwick.example. | It is free.`,
  'numbers and shorthand': `
    It costs $1,200 vs. $900 last year.
    Moss v. Harlow was heard. | Keane vs. Toll was not.
    The aide left No. 10 at noon.
    No. 10 Downing Street said no. | It was late.
    She is ranked No. 1. | Her rival is No. 2.
    Nos. 4 and 5 were drawn.
    See vol. 3 and pp. 10 of fig. 2.
    Inflation was 3.5 percent. | It had been 2.1.
    It grew by 1. | 5 people noticed.
    It fell 0.5%. | Exports rose.
    He said no. | 12 others agreed.
    Oats, e.g. porridge, and nuts, i.e. kernels, sold.
    They sold nuts, oats, etc. | Then they closed.
    Lind et al. found it.
    The road is approx. 5 km long.
    Version 4.2 is out. | Version 4.3 is not.
    1. Read the bill. | It is short.
    The law ran to 90 pages. | 40 were blank.
    It cost $5. | The next cost $6.
    He was born ca. 1510.`,
  'dates and clocks': `
    On Jan. 5 he left.
    It opens Jan. 5. | It closes Feb. 10.
    Polls open at 7 a.m. on Tuesday.
    Polls close at 8 p.m. | The count starts at once.
    The call was at 8 p.m. Eastern time.
    The call was at 8 p.m. Tuesday.
    It began at 9 a.m. ET on Monday.
    It began at 9 a.m. EST. | It ended at noon.
    They met at 5 p.m. | On Friday they met again.
    It ran from 9 a.m. to 5 p.m. (1700 GMT) daily.
    The Sept. 11 attacks changed it.
    By 6 p.m., it was over.
    He left in Aug. | The rest stayed.
    The vote is at 10 a.m. | Voters must bring a card.`,
  quotations: `
    “It is a bright future.” | He said so twice.
    “It is a bright future,” he said. | “We are ready.”
    “Is it over?” he asked.
    “Is it over?” asked the clerk. | “It is.”
    “No!” said Lind.
    “No!” Lind said. | Toll left.
    “Is it over?” Ann Keane asked in court.
    “Is it over?” | He did not know.
    “Is it over?” | She asked the aide to leave.
    “Will it hold?” Mr. Keane asked.
    “Who knows?” | The aide shrugged.
    "We won." | She left.
    "We won," she said. | "They lost."
    "Did we win?" she asked. | "No."
    He said: “We lost. | They won.” | He left.
    He said: "We lost. | They won." | Then he left.
    She called it “a mess.” | Others did not.
    She called it a “mess”. | Others did not.
    ‘We are done.’ | He left.
    “He said ‘stop.’” | She nodded.
    (He did not vote.) | She did.
    He voted (she did not.). | Both left.
    The bill (see page 5.) passed.
    “I never left.” — Ann Keane
    “The U.S. | They won,” he said.
    “We love the U.S.” | He smiled.
    “Why?” | “Because.” | She laughed.
    The show “Who Dares?” Tuesday drew a crowd.
    He asked, “Why now?” and left.
    “Stop!” she cried. | “Stop it!”
    “Go home, Yahoo!” | He went home.
    “What a day!” | It was.
    “Oh no!” the crowd roared.
    “It’s done.” | “Is it?” | “Yes.”
    “We’ll see …” he said.
    “When will you go?” reporters asked. | He said nothing.
    “And then?” | “And then we went.”
    Does he know “why?” | Nobody does.`,
  'dots, dashes and other marks': `
    He waited… | Then he left.
    He waited ... and waited.
    He waited... and left.
    The … senator left.
    Really?! | Yes.
    What? | When? | Where?
    No! | Not again.
    He paid – he always did. | She paid too.
    It ended; nobody cared. | It was late.
    It was late: nobody cared.
    It was late!!! | Nobody cared.
    The iPhone sold. | iPhone sales rose.
    It closed. | [The firm denied it.]
    It closed. | $5 million was lost.
    It closed. | 40 people lost work.
    It closed. | É was lost. | Élodie Roy knew.
    Follow @tarnwick. | #loom is free.
    It closed. | 📌 It opened.
    Dr. No. | Yes.
    He said so . | She did not .
    The end.`,
  'ordinary news': `
    The council met. | It voted 5-4. | The mayor left.
    Rescuers found 12 people alive. | Three died.
    The court struck the law down. | An appeal is likely.
    Harlow scored in the 17th minute. | Toll equalised.
    The probe left Earth in May. | It reached Mars in June.
    Rates rose by 0.25 points. | Stocks fell 3.1 percent.
    The bank cut rates. | So did others.
    Nobody was hurt. | Nobody was held.
    The storm, a Category 4, hit at 5 a.m. | Power failed.
    The trial resumes Monday. | Lind denies it.`,
  'of every kind, written before the splitter was looked at': `
    He flew to St. Louis on Feb. 3. | She stayed in Mass. until May.
    “Stop it!” she cried. | Nobody stopped.
    “Is it over?” he asked. | It was not.
    The firm, Yahoo! Inc., fell 3.5 percent. | Google rose.
    Jeopardy! returns on Monday. | Panic! at the Disco will not.
    He got a Ph.D. at 24. | She left with an M.B.A. in 2009.
    The vote was 5-4 (Roberts, C.J., dissenting). | It was close.
    Gov. J.B. Roe and Lt. Gov. A. B. Doe met. | They argued.
    Sgt. 1st Class Tim Poe was hurt. | He is well.
    The U.S. is late. | The U.K. is not.
    He was born in Washington, D.C. | His wife was born in Ohio.
    It opens at 8 a.m. Monday. | It closes at 6 p.m. | Entry is free.
    It closed at 6 p.m. | The crowd left.
    What?! | Nobody knew.
    He paused ... | Then he went on.
    “We tried . . . and failed,” he said. | They left.
    She wrote: “No. | Never.” | Then she left.
    No. 7 won. | No. 12 lost.
    Smith vs. Jones ends today. | The ruling is due.
    See Fig. 3 and p. 12. | Then read ch. 4.
    The address is www.example.org. | It works.
    Mail roe@example.org. | He answers.
    Visit example.com/news.html for more. | It is free.
    The U.N. Security Council met. | It voted.
    He works for Roe & Co. Ltd. in Leeds. | She does not.
    Dr. Roe, M.D., spoke. | Mr. Doe, Esq., did not.
    Rep. Ann Roe (R-Ala.) voted no. | Sen. Bo Doe (D-N.Y.) voted yes.
    Prices rose 2.5 per cent. | They fell later.
    At 5.30 p.m. he left. | At 6.15 he was home.
    1. Wash the pan. | 2. Dry it.
    a) It is late. | b) It is far.
    “I quit.” | That was all she said.
    “I quit,” she said. | “It is over.” | He nodded.
    ‘I quit.’ | He meant it.
    He said it was “over.” | She agreed.
    He asked, “Why?” | No one spoke.
    (He did not.) | She did.
    He left (at 5 p.m.). | She stayed.
    He left.[1] | She stayed.[2]
    The plan—if it is one—failed. | It was late.
    He ran… and fell.
    The book “Who Goes There?” sold well. | It won.
    The film Mother! flopped. | The sequel did not.
    E.U. leaders met. | They agreed.
    Adm. Roe met Maj. Gen. Doe. | Col. Poe was out.
    He is 6 ft. 2 in. tall. | She is 5 ft. tall.
    The jar holds 12 oz. of tea. | It leaks.
    It was approx. 3 p.m. when he left. | She stayed.
    He lives on Elm St. in Ohio. | She lives on Oak Ave. | It is quiet.
    Oct. 12 is late. | Nov. 3 is not.
    On Sat. Jan. 4 he left. | She came on Sun. Jan. 5.
    The J. Paul Getty Museum is shut. | It opens soon.
    W. E. B. Du Bois wrote it. | It sold.
    He met George W. Bush. | They spoke.
    Plan B. is dead. | Plan C is not.
    Vitamin C. helps. | So they say.
    It was Malcolm X. | He spoke.
    The i.e. and e.g. forms, etc. are short. | They help.
    He brought pens, paper, etc. | The rest was there.
    Is Mr. Roe in? | He is.
    “Mr. Roe?” she asked. | He rose.
    She said: “Go!” | He went.
    “Go!” | “Why?” | “Because.”
    He said — and she agreed — that it was late. | They left.
    The ship U.S.S. Roe sank. | H.M.S. Doe did not.
    Ariz. and Calif. voted. | Nev. did not.
    The case, Roe v. Doe, ended. | The judge left.
    iPhone sales fell. | eBay rose.
    It cost $1.5 million. | It paid.
    He scored 9.75. | She scored 9.8.
    Version 2.0. is out. | It works.
    Sources: AP, Reuters. | More soon.
    WASHINGTON (AP) — He left. | She stayed.
    Inc. magazine said so. | Fortune did not.
    The Rev. Dr. Roe prayed. | They sang.
    Ms. Roe and Mrs. Doe left. | Messrs. Poe and Coe stayed.
    He studied at St. John's. | She studied at Mt. Holyoke.
    They won. | 3,000 people cheered.
    She left in 2014. | 2015 was worse.
    Capt. Roe Jr. left. | Doe Sr. stayed.
    Ft. Hood is in Texas. | Pt. Reyes is not.`
}
