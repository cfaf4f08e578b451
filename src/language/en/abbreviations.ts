/**
 * Abbreviations whose full stop belongs to the word, as written. Words that also end sentences (“sat”, “may”,
 * “no”) are listed with a capital only, or not at all.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Sgt Capt Cmdr Cpl Adm Pvt Rev Hon Pres Supt Insp ' +
    'Det Const Cst Cdr Brig Cllr Ald ' +
    'Amb Atty Asst Assoc Dept Dist St Ste Mt Ft Jr Sr Bros Inc Ltd Corp Co Cos Plc Univ Ave Blvd Rd Hwy ' +
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa ' +
    'Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Man Mme Mlle Messrs Msgr Fr vs etc approx ca cf est al'
  ).split(' ')
)

/** Units that are written onto the digits: “9am”, “25km”, “£5m”. */
export const gluedUnits: ReadonlySet<string> = new Set(
  'am pm a p m mn bn tn k km kms m cm mm kg g mg lb lbs ft in mi mph kph kmh kW MW GW TWh kWh MB GB TB Hz px oz ml l s sec min hrs hr h c p pc pct bps pts'.split(
    ' '
  )
)
