/**
 * Words of a question that say nothing of what it is about. Words that turn a meaning round
 * (nicht, kein, ohne, gegen) are not among them, nor are particles that verbs need (ab, auf, aus).
 */
export const fillers: readonly string[] = (
  'aber als also am an andere andere anderen bei beim bin bist bitte da damit dann das dass dazu ' +
  'dein deine dem den denn der des dich die dies diese dieser dieses dir doch du durch ein eine ' +
  'einem einen einer eines er es etwas euch für gibt haben habe hat hatte ich ihm ihn ihr ihre im ' +
  'in ist jede jeder jemand kann können könnte man mehr mein meine mich mir mit muss müssen nach ' +
  'oder sein seine sich sie sind so soll sollen sollte über um und uns unser unsere vom von vor ' +
  'war was wann warum welche welcher welches wem wen wenn wer werden wie wieso wir wird wo wozu ' +
  'wurde zeig zeige zu zum zur'
).split(' ');
