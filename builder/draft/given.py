"""Given names, by the pronoun that usually stands for whoever bears them.

Data and nothing else, in lower case: common names of many languages, as English news spells
them. Names borne by women and men alike are left out. A pronoun near a name outweighs this list.
"""

from builder.draft.words import listed

GIVEN_HE = listed("""
    aaron abdul abdullah abel abu adam adrian ahmad ahmed alan albert alec alejandro aleksandr
    alexander alexei alfred ali alistair amir anatoly anders andre andreas andrei andrew angus
    anil anthony antonio anton arjun arnold arthur arvid ashok austin aziz barry bartek bashar
    ben benjamin benoit bernard bill bjorn bob bogdan boris brad brandon brendan brett brian
    bruce bruno callum cameron carl carlos cedric charles christian christopher claude clive
    colin connor craig curtis cyril daniel darren dave david dean denis dennis derek dick diego
    dieter dimitri dmitri dmitry dominic don donald douglas dwayne duncan ed eddie edgar eduardo
    edward edwin elias elliot emil emmanuel enrico eric erik ernest ethan eugene evan fabian
    fadi faisal farid felix fergus fernando finn francis francisco francois frank fred frederick
    fritz gareth gary gavin geoff geoffrey george gerald gerard giovanni glen goran gordon
    graham grant greg gregory guillaume gunther gustav guy haider hamid hans harold harry hassan
    hector heinrich henri henrik henry herbert herman horst howard hugh hugo hussein huw ian
    ibrahim idris igor imran ismail ivan ivo jack jacob jacques jake jakob jamal james jamie jan
    jared jason javier jean jeff jeffrey jens jeremy jerome jerry jim jimmy jiri joachim joao
    joe joel johan john johannes jon jonas jonathan jorge jose josef joseph joshua juan julian
    julio justin kamal kamran karim karl keith ken kenneth kevin khaled khalid klaus kofi konrad
    konstantin kurt kyle lars laurent lawrence lee leon leonard leonid leopold lewis liam
    lorenzo louis luc luca lucas lucien luigi luis lukas luke mahmoud malcolm manuel marc marcel
    marco marcus mario marius mark markus martin marvin marwan mason mathis matteo matthew
    matthias maurice max maxim mehdi michael michel miguel mike mikhail milan miles milo mohamed
    mohammad mohammed mohan morgan mounir muhammad murray mustafa nabil narendra nasser nathan
    nathaniel neil nelson nicholas nicolas niels nigel nikita nikolai noah norman oleg oliver
    olivier omar oscar oskar otto owen pablo pascal patrick paul paulo pavel pedro peter petr
    philip philippe pierre piotr prakash rachid radu rafael rafiq rahul raj rajesh ralph ramesh
    ramon rashid raul ray raymond reinhard rene ricardo richard rick rob robert roberto rodney
    rodrigo roger roland rolf roman ronald rory ross roy rudolf rupert russell ryan saad said
    salim salman salvador sam sami samir samuel sandeep sanjay sayed scott sean sebastian sergei
    sergey seth simon slobodan stanislav stefan stephane stephen steve steven stuart suleiman
    sunil sven sylvain tariq ted tendai terry theo theodore thomas tim timothy tobias todd tom
    tomas tommy tony travis trevor tyler ulf umar umberto victor vijay viktor vincent vinod
    vladimir volodymyr walid walter warren wayne werner wilf wilhelm william wim wolfgang yahya
    yannick yasser youssef yuri yusuf zachary ziad
""")
"""Names of men."""

GIVEN_SHE = listed("""
    abigail ada adele adriana agatha agnes agnieszka aisha alexandra alice alicia alina alma
    amal amanda amelia amina amira amy ana anastasia andrea angela angelina anita anja ann anna
    annabel anne annette annika antonia anya astrid audrey barbara beatrice beatriz belinda
    bella bernadette beth bethany betty beverly birgit brenda bridget brigitte britta camila
    camilla carla carmen carol carolina caroline catherine cathy cecilia celia celine charlotte
    cheryl chiara chloe christina christine cindy claire clara claudia colette constance cora
    corinne cristina cynthia daisy daniela danielle daphne deborah debra deirdre delores denise
    devika diana diane dolores donna doris dorothy edith eileen elaine eleanor elena eleni elisa
    elisabeth elizabeth ella ellen elsa emilia emily emma erica erika erin esther eva eve evelyn
    farah fatima fatou fatoumata felicity fenella fiona flora frances francesca frieda gabriela
    gabrielle gail gemma genevieve georgina geraldine gertrude gillian gina giulia gloria grace
    greta gretchen gudrun gwen hala halima hana hanna hannah harriet hatice heather heidi helen
    helena helga hilary hilda hina ida ilse imelda indira ines inga inge ingrid irene irina iris
    isabel isabella isabelle ivana ivy jacqueline jane janet janice jasmine jean-marie jeanne
    jennifer jessica jill joan joanna joanne josephine josette joyce judith judy julia juliana
    julie juliet karen karin karina kate katherine kathleen kathryn katie katja katrina katya
    keira khadija kirsten klara lakshmi lana lara latifa laura lauren layla leah leila lena
    leonie lidia lillian lily linda lisa liz lorna lorraine louise lucia lucy lydia madeleine
    maggie maja manuela margaret margarita marguerite maria mariam marianne marie marina marion
    marit marlene marta martha martina mary maryam mathilde maureen maya megan melanie melissa
    meryem mia michelle mina miriam molly mona monica monika muriel nadia nancy naomi natalia
    natalie natasha nicole nina noor nora norma olena olga olivia ophelia padma pamela patricia
    paula pauline penelope petra phoebe phyllis polina priscilla priya rachel rada rania rebecca
    regina rena renata rhonda rita roberta rosa rosalind rosanna rose rosemary ruth sabine
    sabrina sadia sally samantha samira sandra sara sarah selina shahida sheila shirley shona
    silvia simone sofia sonia sonja sophia sophie stella stephanie sue sumaya sunita susan
    susanne svetlana sylvia sylvie tamara tanya tara tatiana teresa tess thelma theresa tilda
    tina tracy ulrike ursula valentina valerie vanessa vera veronica victoria viola viviane
    wanda wendy wilma winifred yasmin yolanda yvette yvonne zahra zainab zehra zoe zoya
""")
"""Names of women."""

GIVEN = GIVEN_HE | GIVEN_SHE
"""All of them."""
