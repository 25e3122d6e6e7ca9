"""Forenames that nearly always are a woman's, or a man's; those that may be either are left out."""

from fcapp.text.function_words import word_set

WOMEN = word_set(
    """abigail ada adriana aisha alice alina alison amanda amelia amina amy ana anastasia angela angelina anita anja
    ann anna anne annika antonia asha astrid audrey ayesha barbara beatrice bella bernadette beth betty bianca
    birgit brenda bridget britta carla carmen carol carolina caroline catherine cecilia celia charlotte chloe
    christina christine claire clara claudia cristina cynthia daniela danielle deborah denise diana diane dolores
    donna dora doris dorothy edith eileen elena eleanor elisa elisabeth elizabeth ella ellen elsa emilia emily emma
    erica esther eva eve fatima fatou fiona florence frances francesca frida gabriela gabriella gemma georgia
    giorgia gisela giulia gloria grace greta hanna hannah harriet heather heidi helen helena helga hilary hilda ida
    ilse ines ingrid irene irina iris isabel isabella isabelle ivana jacqueline jane janet janice jennifer jessica
    joan joanna josephine joyce judith julia julie juliet kamala karen karin katarina kate katherine kathleen
    kathryn katie katrin kirsten krisztina larissa laura lauren layla leila lena leonor leticia lidia lina linda
    lisa louisa louise lucia lucy ludmila luisa lydia madeleine magdalena maggie margaret margarita maria marianne
    marie marina marion marjorie marta martha mary matilda maureen megan melanie melissa mercedes meryl michelle
    mira miranda miriam molly monica monika nadia nancy naomi natalia natalie natasha nina nora norma olga olivia
    pamela patricia paula pauline penelope petra philippa phoebe pippa polly priscilla priti rachel rebecca regina
    renate rita roberta rosa rosalind rosemary rosie ruth sabine sally samantha sandra sara sarah sharon sheila
    shirley silvia sinead sofia sonia sophia sophie stella stephanie sue susan susanna susanne suzanne svetlana
    sylvia tamara tanya tatiana teresa tessa theresa tina ulrike ursula valentina valerie vanessa vera veronica
    victoria viktoria violet virginia vivian wendy yasmin yolanda yulia yvette yvonne zara zoe"""
)
MEN = word_set(
    """aaron abdul abraham adam adrian ahmed alan albert alberto alejandro aleksander alessandro alexander alexei
    alfred alistair ali amir anders andreas andrei andrew andy angus anthony antonio antony arnold arthur bashar ben
    benjamin bernard bernie bertrand bill bob boris brandon brendan brian bruce bruno carl carlos cesar charles
    christian christopher clive colin conor craig cyril dan daniel darren dave david dean dennis derek diego dieter
    dirk dmitri dmytro dominic don donald douglas duncan eamon ed eddie edgar eduardo edward edwin elon emmanuel
    enrique eric erik ernest eugene felipe felix fernando filippo francois frank franz fred frederick friedrich
    gareth gary gavin geoff geoffrey george gerald gerard gerhard giovanni giuseppe gordon graham greg gregory
    guillermo gunther gustav guy hamid hans harold harry hassan heinrich helmut henri henrik henry herbert hermann
    horst howard hubert hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack jacob jacques jaime jair
    jakob james jason javier jeff jeffrey jeremy jerome jim jimmy joachim joao joe john johnny jon jonathan jorge
    jose josef joseph joshua juan julian jurgen justin karl keir keith ken kenneth kevin khalid klaus kurt lars
    laurence lawrence leon leonard leonid leopold lloyd luca lucas ludwig luigi luis luke malcolm manuel marc marcel
    marco marcus mario mark markus martin mateo matt matteo matthew matthias maurice max maximilian michael miguel
    mike mikhail mohamed mohammad mohammed muhammad mustafa narendra nathan neil nicholas nick nigel nikolai
    nikolaus norman oleg oleksandr oliver olivier omar oscar oskar otto owen pablo patrick paul pavel pedro peter
    petr philip philippe phil pierre rafael ralph ramon raymond reinhard ricardo richard robert roberto rodrigo
    roger roland roman ron ronald rory roy rupert russell rustem sadiq salman samuel santiago scott sean sebastian
    sergei sergio simon stanley stefan stephen steve steven stuart sven tariq ted terence terry thabo theodore
    thomas tim timothy tobias tom tony trevor tristan umberto valery vernon victor viktor vincent vladimir volodymyr
    walter werner wilhelm william winston wolfgang xavier yuri yves"""
)
