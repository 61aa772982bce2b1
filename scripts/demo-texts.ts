/** What the demo trainer wrote for West Africa: places and people are invented, posts are named and never persons. */
export const LOCAL_ACTORS = {
	path: 'introduction/fr/slots/local-actors.mdx',
	text: `### Les acteurs de votre secteur

En Afrique de l’Ouest et au Sahel, une famille inquiète va rarement d’abord dans un bureau. Elle parle à une grand-mère, à un oncle, au chef de quartier, à l’imam ou au prêtre, à la présidente d’un groupement de femmes. Ces personnes accompagnent. Aucune n’est tenue au secret par la loi comme l’est un infirmier, et toutes ne sont pas libres vis-à-vis de la famille.

Notez ensuite, pour votre secteur : l’action sociale de la commune ou du département, le poste de santé, la direction de l’école et l’association des parents d’élèves, les associations de jeunes et de femmes, l’aide juridique quand il y en a une, la gendarmerie pour la sécurité, et des aidants qui ne se réclament d’aucune religion. Nommez des postes, jamais des personnes. Dites qui a la confiance de qui, et qui ne l’a pas.

Demandez à trois personnes qui exercent des métiers différents : *à qui s’adresserait une famille inquiète avant d’aller dans un bureau ?* Placez ces réponses en tête de votre carte.
`,
}

export const CASE = {
	path: 'information-sharing/fr/slots/case-health-post.mdx',
	text: `<CaseStudy id="health-post" title="Le poste de santé de Tindiré">

Oumar a vingt-deux ans. Il vient au poste de santé de Tindiré, un village inventé, pour un mal de tête qui dure depuis deux semaines. Quand le banc sous le manguier est vide, il confie à Salimata, l’infirmière, que des connaissances le pressent de rejoindre des hommes armés en brousse. Il ne veut pas y aller. Il a peur pour lui et pour ses petits frères.

Le lendemain, trois membres du comité de vigilance sont assis devant sa porte. Ils ont appris qu’Oumar était resté longtemps. Ils exigent de savoir ce qu’il a dit, « pour la sécurité de tous ». Salimata répond que quiconque lui parle, de n’importe quelle famille, lui parle en confidence, et que cela protège aussi leurs filles et leurs fils à eux. Elle ajoute que si elle apprenait un jour qu’un danger grave menace quelqu’un, elle agirait aussitôt, de la façon prévue par la loi. Le comité s’en va, mécontent.

Salimata demande à Oumar en qui il aurait confiance. Il accepte qu’elle parle à une seule personne, l’assistante sociale du chef-lieu, d’un endroit sûr où loger et d’un travail, et à personne d’autre. Dans son registre fermé à clé, sous un code, elle écrit ce qu’il a accepté. Elle écrit aussi un seuil : ce qu’il faudrait qu’elle entende pour agir sans son accord, et qui elle appellerait. Elle dit à Oumar quel est ce seuil.

**À discuter :** Où se situe exactement ce seuil ici : une pression générale, une date, un lieu précis, une menace contre ses frères ? Qui pourrait souffrir si Salimata parle, et qui si elle se tait ? Que peut-elle dire au comité quand il reviendra ?

</CaseStudy>
`,
}

export const CONTACT = {
	path: 'introduction/fr/slots/contact-point.mdx',
	text: `### Votre point de contact

À la deuxième étape, il faut une voix au bout du fil, dans une langue que les gens parlent : le français ne suffit pas. Un point de contact est un poste désigné, doté d’une suppléance, joignable à des heures connues, jour de marché compris. La personne qui répond peut donner un conseil sans entendre de nom.

À compléter avec l’action sociale : le poste, les heures, les langues, et qui répond quand le réseau est coupé.
`,
}
