/** What the manifest says of widgets and settings, in Danish: the English description → the same in Danish. A test names what is missing. */
export const DESCRIPTIONS_DA: Readonly<Record<string, string>> = {
  'Everything about one centre: address, contact, hours, services, what to bring, how to get there, and where all that\ncomes from. On paper it is a card to take away, on a sheet of its own; the page around it prints as it likes.':
    'Alt om ét center: adresse, kontakt, åbningstider, ydelser, hvad man skal have med, vejen derhen, og hvor oplysningerne kommer fra. På papir er det et kort til at tage med på et ark for sig; siden omkring udskrives, som den vil.',
  'Id of the centre.': 'Centerets id.',
  'Who shows the way, in links that load nothing before they are followed: `osm`, `google`, `apple`, separated by spaces, or `none`. `osm` unless set.':
    'Hvem der viser vej, i links som ikke henter noget, før man følger dem: `osm`, `google`, `apple` med mellemrum imellem, eller `none`. `osm`, hvis intet er valgt.',
  "Describes the centre and its hours to search engines, in a script among the element's children.":
    'Beskriver centeret og dets åbningstider for søgemaskiner i et script blandt elementets børn.',
  "Level of the heading with the centre's name, 2 to 6.": 'Niveau for overskriften med centerets navn, 2 til 6.',
  'Finds the centre that serves a visitor: a list that is complete without the map, a search that stays on the page,\nand an answer by municipality rather than by distance.':
    'Finder det center, der betjener den besøgende: en liste, som er komplet uden kortet, en søgning, der bliver på siden, og et svar efter kommune snarere end afstand.',
  'Ids of the centres to show, separated by spaces; all of them unless set.': 'De centre, der skal vises; alle, hvis intet er valgt.',
  'Code of the municipality that the answer is for, until the visitor searches.':
    'Den kommune, svaret gælder for, indtil den besøgende søger.',
  'Id of the service that the list is filtered by, until the visitor changes the filters.':
    'Den ydelse, listen filtreres efter, indtil den besøgende ændrer filtrene.',
  'Whether the map shows.': 'Om kortet vises.',
  'Address of street pictures for the map that moves, with `{z}`, `{x}` and `{y}`; none unless set.':
    'Adresse på gadekort til det bevægelige kort, med `{z}`, `{x}` og `{y}`; ingen, hvis intet er valgt.',
  'Whom the street pictures are by, as text; without it they are not shown.': 'Hvem gadekortene er fra, som tekst; uden den vises de ikke.',
  'Whether a visitor is asked before another host is.': 'Om den besøgende spørges, før en anden vært kontaktes.',
  'Map services that directions link to, separated by spaces: `osm` unless set, `google`, `apple`, or `none`.':
    'Korttjenester, som rutevejledningen linker til, med mellemrum imellem: `osm`, hvis intet er valgt, `google`, `apple` eller `none`.',
  'Keeps the chosen centre and service in the address of the page, as a fragment.':
    'Gemmer det valgte center og den valgte ydelse i sidens adresse, efter #.',
  'Id of an element on the page, like a stepper, whose outcome the finder follows.':
    'Id på et element på siden, fx en spørgeguide, hvis resultat listen følger.',
  "Level of the heading, 2 to 6; the centres' names are one deeper.":
    'Niveau for overskriften, 2 til 6; centrenes navne ligger ét niveau dybere.',
  'What to bring for a service, as a list to tick and to print. What the page does not say of the situation it asks, as\nfar as the answers change the list. Answers and ticks stay in memory.':
    'Hvad man skal have med til en ydelse, som en liste til at sætte hak i og udskrive. Det, siden ikke fortæller om situationen, spørges der om, så vidt svarene ændrer listen. Svar og hak gemmes ikke.',
  'Id of the service that the documents are for, so that it is not asked.': 'Den ydelse, dokumenterne er til, så der ikke spørges om den.',
  'Answers the question of citizenship, by option id.': 'Besvarer spørgsmålet om statsborgerskab.',
  'Answers the question of family, by option id.': 'Besvarer spørgsmålet om familie.',
  'Answers the question of purpose, by option id.': 'Besvarer spørgsmålet om formålet.',
  'Level of the heading, 2 to 6.': 'Niveau for overskriften, 2 til 6.',
  'Asks what it needs to know, one question a screen, and ends in a plan: where to go, in which order, with what, and\nwhy. Answers stay in memory.':
    'Spørger om det, den skal vide, ét spørgsmål ad gangen, og ender med en plan: hvorhen, i hvilken rækkefølge, med hvad og hvorfor. Svarene gemmes ikke.',
  'Answers the question of citizenship, by option id, so that it is not asked.':
    'Besvarer spørgsmålet om statsborgerskab, så det ikke stilles.',
  'Answers the question of the length of stay, by option id.': 'Besvarer spørgsmålet om opholdets længde.',
  'Answers the question of taking up residence, by option id.': 'Besvarer spørgsmålet om at bosætte sig.',
  'Answers the question of the municipality, by its code.': 'Besvarer spørgsmålet om kommunen.',
  "Lets the browser's Back and Forward go from question to question; the address stays as it is.":
    'Lader browserens Tilbage og Frem gå fra spørgsmål til spørgsmål; adressen bliver, som den er.',
  'Shows all rules as a table that can be narrowed and printed, for those behind a desk, instead of the questions.':
    'Viser alle regler som en tabel, der kan indsnævres og udskrives, til dem bag skranken, i stedet for spørgsmålene.',
  'Says whether a centre is open, in words first, and when that changes.':
    'Siger, om et center er åbent, først i ord, og hvornår det ændrer sig.',
  "Whose hours: the desk's or the telephone's. Unless set, the desk's, and the telephone's where it is open while the desk is not.":
    'Hvis tider: skrankens eller telefonens. Uden valg skrankens, og telefonens, når den er åben, mens skranken er lukket.',
  "One line in a pill that unfolds the week, one line with today's hours, or the week as a table.":
    'Én linje i et mærke, der folder ugen ud, én linje med dagens tider, eller ugen som tabel.',
  'Tells a screen reader, politely, when the state flips while the page is seen.':
    'Fortæller en skærmlæser det, når tilstanden skifter, mens siden vises.',
  'How clocks are written; `h23` unless set.': 'Hvordan klokkeslæt skrives; `h23`, hvis intet er valgt.',
  'Level of the heading over the week, 2 to 6.': 'Niveau for overskriften over ugen, 2 til 6.',
};
