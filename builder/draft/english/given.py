"""Given names, by the pronoun that usually stands for whoever bears them.

Data and nothing else, in lower case: common names of many languages, as English news spells
them. Names borne by women and men alike are left out. A pronoun near a name outweighs this list.
"""

from builder.draft.english.words import listed

GIVEN_HE = listed("""
    aaron abdallah abdel abdul abdullah abe abel abu adam adnan adrian agus ahmad ahmed akram al
    alan albert alec alejandro aleksandr alexander alexei alfred ali alistair alvin amin amir
    amit anas anatoly anders andre andreas andrei andrew angus anil anthony anton antonio archie
    arjun arnold arthur arun arvid ashok austin aziz bambang barry bartek bashar ben benjamin
    benoit bernard bernie bert bilal bill billy bjorn bob bobby bogdan boris brad brandon
    brendan brett brian bruce bruno budi byron callum cameron carl carlos carlton cary cecil
    cedric charles charlie chester chet chidi chinedu christian christopher chuck clark claude
    clayton clifford clint clinton clive cody colin connor corey cory craig curt curtis cyril
    dan daniel danny darren darryl dave davey david dean deepak denis dennis derek derrick dick
    diego dieter dimitri dmitri dmitry dominic don donald donnie doug douglas duncan dustin
    dwayne dwight ed eddie edgar eduardo edward edwin eli elias elliot elliott elmer emeka emil
    emmanuel enrico eric erik ernest ernie ethan eugene evan ezra fabian fadi faisal fares farid
    faris felix femi fergus fernando finn floyd francis francisco francois frank fred freddie
    frederick fritz gareth garrett gary gavin geoff geoffrey george gerald gerard giovanni glen
    glenn gopal goran gordon graham grant greg gregory guillaume gunther gus gustav guy habib
    haider hakim hamed hamid hamza hans harold harris harry harun harvey hashim hassan hector
    heinrich henri henrik henry herb herbert herman hiroshi hisham horst hosni howard hugh hugo
    hussein huw hyun ian ibrahim idris idriss igor ilyas imran ira irving isaac ismail ivan ivo
    jaber jack jacob jacques jake jakob jalal jamal james jamie jan jared jason javier jawad
    jean jeb jed jeff jeffery jeffrey jens jeremy jerome jerry jesse jim jimmie jimmy jiri
    joachim joao joe joel joey johan johannes john johnny joko jon jonah jonas jonathan jorge
    jose josef joseph josh joshua juan judd julian julio jun justin kamal kamau kamran kareem
    karim karl keith kelvin ken kenji kenneth kenny kevin khaled khalid kirk klaus kofi konrad
    konstantin kurt kwame kyle lance larry lars laurent lawrence lee len leo leon leonard leonid
    leopold leroy les lester lewis liam lionel lloyd lonnie lorenzo louis lowell luc luca lucas
    lucien luigi luis lukas luke lyle lyndon mahmoud majid malcolm malik manny manoj mansour
    manuel marc marcel marco marcus mario marius mark markus marshall martin marty marvin marwan
    mason mathis matt matteo matthew matthias maurice max maxim maxwell mazen mehdi mehmet
    melvin mervyn michael michel mickey miguel mike mikhail milan miles milo minh mitch mitchell
    mohamed mohammad mohammed mohan mohsen monty morgan mounir mourad muammar muhammad munir
    murray musa mustafa nabil narendra nasir nasser nathan nathaniel naveen ned neil nelson newt
    nguyen nicholas nick nicky nicolas niels nigel nikita nikolai nizar noah norman oleg oliver
    olivier ollie olu omar oscar oskar otieno otis otto owen pablo pascal patrick paul paulo
    pavel pedro perry pete peter petr phil philip philippe pierre piotr pradeep prakash preston
    qasim quentin rachid radu rafael rafik rafiq rahul raj rajesh rakesh ralph ramesh rami ramon
    ramzi randall randy rashid raul ravi ray raymond recep reggie reinhard rene rex rhys riad
    ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland rolf roman ron
    ronald ronnie rory roscoe ross roy ruben rudolf rudy rupert russ russell ryan saad sabri
    sachin sadiq said salim salman salvador sam sami samir samuel sandeep sanjay sanjeev satoshi
    saul sayed scott sean sebastian segun sergei sergey seth sharif sheldon sherman sid sidney
    simon sipho slobodan spencer stan stanislav stanley stefan stephan stephane stephen steve
    steven stuart suleiman sully sunil suresh sven sylvain takeshi talal tariq ted tendai
    terence terrence terry thabo theo theodore thomas tim timmy timothy tobias toby todd tom
    tomas tommy tony travis trent trevor tuan tunde tyler tyrone ulf umar umberto usman vance
    vern vernon vic victor vijay vikram viktor vinay vince vincent vinod virgil vladimir
    volodymyr wade wael waleed walid wally walt walter warren wayne werner wes wesley wilbur
    wilf wilhelm willard william willie wim winston wolfgang woody xavier yahya yannick yasser
    younis youssef yuri yusuf zach zachary zack zaid zain zaki ziad
""")
"""Names of men."""

GIVEN_SHE = listed("""
    aaliyah aarti abbie abeba abigail ada adaeze addie adele adriana adwoa agatha agnes
    agnieszka aisha akiko akua alexa alexandra alice alicia alina alison allison alma amal
    amanda amara amelia amina amira amy ana anastasia andrea angela angelina angie anita anja
    anjali ann anna annabel anne annette annie annika antonia anya asha ashley asma astrid audra
    audrey ava ayesha aziza barbara basma bea beatrice beatriz becky belinda bella bernadette
    bernice bess bessie beth bethany betty beverley beverly birgit bonnie bree brenda bridget
    brigitte britta bushra camila camilla candace candice carla carly carmen carol carole
    carolina caroline carrie cassandra cassie catherine cathy cecilia celeste celia celine
    charlene charlotte cherie cheryl chiara chioma chloe christa christie christina christine
    christy cindy claire clara claudia colette colleen connie constance cora corinne cristina
    crystal cynthia daisy dalia daniela danielle daphne darlene debbie deborah debra deepa
    deirdre della delores denise devika diana diane dina dolly dolores donna dora doreen doris
    dorothea dorothy edie edith effie eileen elaine eleanor elena eleni elisa elisabeth elise
    eliza elizabeth ella ellen ellie eloise elsa elsie emilia emilie emily emma erica erika erin
    esme esra estelle esther ethel eugenia eunice eva evangeline eve evelyn fadia faiza farah
    farida farzana fatima fatma fatou fatoumata fay faye felicia felicity fenella fiona flora
    florence folake fran frances francesca freda frieda funke gabriela gabrielle gail gayle
    geeta gemma genevieve georgina geraldine gertrude ghada gigi gilda gillian gina ginny gita
    giulia gladys glenda glenys gloria grace greta gretchen gudrun gwen gwendolyn gwyneth hala
    halima hana hanan hanna hannah harriet hatice hattie hazel heather heba heidi helen helena
    helga henrietta hilary hilda hillary hina holly houda huda ida ilse iman imelda imogen inas
    indira ines inga inge ingrid iona irene irina iris isabel isabella isabelle isla ivana
    ivanka ivy jacqueline jamila jane janet janice jasmine jayne jean-marie jeanette jeanie
    jeanne jen jenna jennifer jenny jessica jessie jill joan joann joanna joanne jodie josephine
    josette josie joyce juanita judi judith judy julia juliana julie juliet jumana justine kara
    karen karima karin karina kate katherine kathleen kathryn kathy katie katja katrina katy
    katya kavita kay kayla keiko keira kellyanne khadija khadijah kirsten kirstin kitty klara
    krista kristen kristin kristina kylie lacey laila lakshmi lamia lana lara lata latifa laura
    lauren layla leah leila lena leonie leonora lesley leticia lidia lila liliana lillian lily
    lina linda lindiwe linette lisa liz lois lola loretta lori lorna lorraine lottie louise
    lubna lucia lucille lucinda lucy lulu luz lydia mabel madeleine madhuri mae maeve maggie
    maha maja malak manal mandy manuela mara marcia margaret margarita margie margo margot
    marguerite maria mariam marianne maribel marie marina marion marisa marissa marit mariyam
    marjorie marla marlene marsha marta martha martina mary maryam mathilde maureen maxine maya
    meena meg megan meghan melanie melinda melissa melody meredith meryem mia michelle michiko
    mildred millie mina mindy minnie miranda miriam mollie molly mona monica monika mouna muna
    muriel myra nabila nada nadia nadine nahla najat najwa nan nancy nanette naomi natalia
    natalie natasha nawal neha nell nellie nesrine nettie ngozi nichola nicole nikki nina nisha
    nisreen nkechi noelle nomsa noor nora norma noura odette olena olga olivia ophelia padma
    paige pam pamela patricia patsy patti patty paula pauline pearl peggy penelope penny petra
    philippa phoebe phyllis pippa polina polly pooja portia priscilla priya rabia rachael rachel
    rada radha ramona rania raquel rasha rebecca rebekah reem regina rekha rena renata renee
    rhoda rhonda rima rita roberta robyn rochelle rola ronda rosa rosalie rosalind rosalyn
    rosanna rose rosemarie rosemary rosie roslyn roxanne ruba ruby rupa ruth sabine sabrina
    sadia sadie sally salma samantha samar samia samira sana sandra sara sarah sasha saundra
    sawsan scarlett seema selena selina serena shadia shahida shaima shanti shari sharon shauna
    sheena sheila shelby shelley shelly sherri sherry sheryl shilpa shirin shirley shona silvia
    simone smriti sofia sonal sonia sonja sonya sophia sophie souad stacey stella stephanie suad
    sue suha suhair sumaya sunita susan susanne susie suzanne suzy svetlana swati sybil sylvia
    sylvie tabitha tahani tamara tammy tanya tara tasha tatiana teresa tess tessa thandi thelma
    theresa tiffany tilda tina tonya tori tracy tricia trina trish trudy ulrike una ursula usha
    valentina valerie vandana vanessa vera verity verna veronica vicki vicky victoria vidya
    viola vivian viviane vivien wafa wanda wangari wanjiru wendy whitney widad willa wilma
    winifred winnie yasmin yasmine yemi yolanda yuki yuliya yumi yvette yvonne zadie zahra
    zainab zehra zeinab zelda zeynep zoe zoya
""")
"""Names of women."""

GIVEN = GIVEN_HE | GIVEN_SHE
"""All of them."""

SURNAMES = listed("""
    banks cook baker porter butcher gardener carpenter farmer hunter shepherd steward barber singer
    driver guest child parson tailor cooper fisher masters
""")
"""Nouns for people that are surnames behind another capital."""
