//! The sentences of errors about the installed base, in German and French. Each is one sentence with its facts in braces.

use crate::error::code::Code;

/// A cause: its code, its German, its French.
pub(crate) type Row = (Code, &'static str, &'static str);

/// All causes.
pub(crate) const ROWS: &[Row] = &[
    (
        Code::IdRequired,
        "ein Stück ohne Seriennummer hat keinen Namen von selbst; geben Sie seine Id an",
        "une pièce sans numéro de série n’a pas de nom par elle-même ; indiquez son identifiant",
    ),
    (
        Code::IdsCountDiffers,
        "angegeben sind {given} Ids, und es entstehen {needed} Datensätze; geben Sie für jeden eine an, oder keine",
        "{given} identifiants sont indiqués, et {needed} fiches sont créées ; indiquez-en un pour chacune, ou aucun",
    ),
    (
        Code::InstantInvalid,
        "`{given}` ist kein Zeitpunkt; schreiben Sie ihn in UTC, wie `2025-06-01T10:00:00Z`",
        "`{given}` n’est pas un instant ; écrivez-le en UTC, comme `2025-06-01T10:00:00Z`",
    ),
    (
        Code::ContractUnknown,
        "es gibt keinen Vertrag `{contract}`; legen Sie seinen Datensatz ins Book, oder berichtigen Sie die Id",
        "il n’y a pas de contrat `{contract}` ; mettez sa fiche dans le Book, ou corrigez l’identifiant",
    ),
    (
        Code::InstallationUnknown,
        "es gibt keine beendete Installation `{installation}`; berichtigen Sie die Id",
        "il n’y a pas d’installation terminée `{installation}` ; corrigez l’identifiant",
    ),
    (
        Code::VoucherUnknown,
        "es gibt keinen Garantieschein `{voucher}`; berichtigen Sie die Id",
        "il n’y a pas de bon de garantie `{voucher}` ; corrigez l’identifiant",
    ),
    (
        Code::ConfirmationRequired,
        "`{account}` heißt so; bestätigen Sie, dass dieses Konto gemeint ist",
        "`{account}` s’appelle ainsi ; confirmez que c’est ce compte qui est visé",
    ),
    (
        Code::ConfirmationRequired,
        "damit werden aus `{item}` {pieces} Datensätze; bestätigen Sie das mit `confirmed`",
        "cela fait {pieces} fiches de `{item}` ; confirmez-le par `confirmed`",
    ),
    (
        Code::ConfirmationRequired,
        "das schreibt die Geschichte von `{item}` fort; bestätigen Sie es mit `confirmed`",
        "cela poursuit l’historique de `{item}` ; confirmez-le par `confirmed`",
    ),
    (
        Code::DayAfterToday,
        "{day} liegt nach {today}, dem Tag des Befehls; geben Sie einen Tag bis dahin an",
        "{day} est après {today}, le jour de la commande ; indiquez un jour qui ne le dépasse pas",
    ),
    (
        Code::ItemSalePriceCurrencyMissingOnCreate,
        "der Verkaufspreis {amount} des neuen Stücks hat keine Währung; geben Sie sie an",
        "le prix de vente {amount} de la nouvelle pièce n’a pas de devise ; indiquez-la",
    ),
    (
        Code::ItemSalePriceCurrencyMissingOnChange,
        "der Verkaufspreis {amount} hat keine Währung; geben Sie sie an, das Stück bleibt bis dahin, wie es ist",
        "le prix de vente {amount} n’a pas de devise ; indiquez-la, l’équipement reste tel quel d’ici là",
    ),
    (
        Code::ItemPurchasePriceCurrencyMissingOnCreate,
        "der Kaufpreis {amount} des neuen Stücks hat keine Währung; geben Sie sie an",
        "le prix d’achat {amount} de la nouvelle pièce n’a pas de devise ; indiquez-la",
    ),
    (
        Code::ItemPurchasePriceCurrencyMissingOnChange,
        "der Kaufpreis {amount} hat keine Währung; geben Sie sie an, das Stück bleibt bis dahin, wie es ist",
        "le prix d’achat {amount} n’a pas de devise ; indiquez-la, l’équipement reste tel quel d’ici là",
    ),
    (
        Code::ItemTakeBackPriceCurrencyMissing,
        "der Rücknahmepreis {amount} hat keine Währung; geben Sie sie an",
        "le prix de reprise {amount} n’a pas de devise ; indiquez-la",
    ),
    (
        Code::ItemPriceNegative,
        "der Preis {given} liegt unter null; geben Sie an, was bezahlt wurde, oder lassen Sie ihn weg",
        "le prix {given} est inférieur à zéro ; indiquez ce qui a été payé, ou laissez-le absent",
    ),
    (
        Code::ItemSerialQuantity,
        "eine Seriennummer steht für ein Stück, und die Menge ist {quantity}; lassen Sie eines von beiden weg",
        "un numéro de série désigne une pièce, et la quantité est {quantity} ; laissez l’un des deux absent",
    ),
    (
        Code::ItemSerialNotManaged,
        "Stücke des Artikels `{product}` haben keine Seriennummer, angegeben ist `{serial}`; lassen Sie sie weg",
        "les pièces de l’article `{product}` n’ont pas de numéro de série, et `{serial}` est indiqué ; laissez-le absent",
    ),
    (
        Code::ItemSerialRequired,
        "jedes Stück des Artikels `{product}` hat eine Seriennummer; geben Sie sie an",
        "chaque pièce de l’article `{product}` a un numéro de série ; indiquez-le",
    ),
    (
        Code::ItemSerialTaken,
        "die Seriennummer `{serial}` hat schon `{other}`; berichtigen Sie sie, oder bewegen Sie jenes Gerät",
        "`{other}` a déjà le numéro de série `{serial}` ; corrigez-le, ou déplacez cette pièce-là",
    ),
    (
        Code::ItemLoanDueWithoutLoan,
        "eine Leihe endet am {due}, und das Stück ist nicht verliehen; sagen Sie, dass es das ist, oder lassen Sie den Tag weg",
        "un prêt prend fin le {due}, et l’équipement n’est pas prêté ; dites qu’il l’est, ou laissez le jour absent",
    ),
    (
        Code::ItemParentCycle,
        "das Gerät `{item}` ist Teil seiner selbst; unterbrechen Sie den Kreis bei einem von {circle}",
        "l’équipement `{item}` est un composant de lui-même ; rompez le cercle à l’un de {circle}",
    ),
    (
        Code::ItemParentCycle,
        "`{item}` gehört schon zu `{parent}` oder ist es selbst; wählen Sie ein anderes Ganzes",
        "`{item}` contient déjà `{parent}` ou l’est lui-même ; choisissez un autre ensemble",
    ),
    (
        Code::NumberTaken,
        "die Nummer `{number}` hat schon `{other}`; geben Sie eine andere an, oder lassen Sie sie weg",
        "`{other}` a déjà le numéro `{number}` ; indiquez-en un autre, ou laissez-le absent",
    ),
    (
        Code::PartyIdTaken,
        "ein Konto und ein Kontakt haben beide die Id `{id}`; beide sind Parteien, geben Sie einem eine andere",
        "un compte et un contact ont tous deux l’identifiant `{id}` ; ce sont deux parties, donnez-en un autre à l’un",
    ),
    (
        Code::AddressCodeTaken,
        "zwei Adressen haben den Code `{code}`; geben Sie einer einen anderen",
        "deux adresses ont le code `{code}` ; donnez-en un autre à l’une",
    ),
    (
        Code::AddressSecondDefault,
        "`{first}` und `{second}` sind beide die Standardadresse; behalten Sie eine davon",
        "`{first}` et `{second}` sont toutes deux l’adresse par défaut ; gardez l’une d’elles",
    ),
    (
        Code::CountryCityTwice,
        "der Ort `{city}` steht unter der Postleitzahl `{postcode}` doppelt; behalten Sie einen davon",
        "la ville `{city}` figure deux fois sous le code postal `{postcode}` ; n’en gardez qu’une",
    ),
    (
        Code::CountrySubdivisionTwice,
        "die Untereinheit `{subdivision}` steht doppelt; behalten Sie eine davon",
        "la subdivision `{subdivision}` figure deux fois ; n’en gardez qu’une",
    ),
    (
        Code::MaskInvalid,
        "eine Maske von {length} Zeichen; geben Sie 1 bis {longest} an, oder lassen Sie sie weg",
        "un masque de {length} caractères ; indiquez-en 1 à {longest}, ou omettez-le",
    ),
    (
        Code::MaskInvalid,
        "die Maske hat an Position {position} ein Steuerzeichen, das kein Text hat; entfernen Sie es",
        "le masque a un caractère de contrôle à la position {position}, qu’aucun texte n’a ; supprimez-le",
    ),
    (
        Code::MaskInvalid,
        "die Maske `{given}` endet mit einem Backslash, der vor nichts steht; entfernen oder verdoppeln Sie ihn",
        "le masque `{given}` se termine par une barre oblique inverse devant rien ; supprimez-la ou doublez-la",
    ),
    (
        Code::CollectionEntryTwice,
        "zwei Einträge haben den Code `{code}`; behalten Sie einen davon",
        "deux entrées ont le code `{code}` ; gardez l’une d’elles",
    ),
    (
        Code::CollectionUnknownEntry,
        "die Liste `{collection}` bietet `{entry}` nicht an; wählen Sie einen Eintrag, oder fügen Sie diesen hinzu",
        "la liste `{collection}` n’offre pas `{entry}` ; choisissez une entrée, ou ajoutez celle-ci",
    ),
    (
        Code::VoucherPrintedTooOften,
        "der Garantieschein wurde {count}-mal gedruckt, und gezählt werden höchstens {most}; stellen Sie einen neuen aus",
        "le bon de garantie a été imprimé {count} fois, et {most} au plus sont comptées ; établissez-en un autre",
    ),
    (
        Code::ItemEndUserNotSelected,
        "{matches} Konten heißen `{text}`; wählen Sie Konto oder Kontakt in der Suche aus",
        "{matches} comptes s’appellent `{text}` ; choisissez le compte ou le contact dans la recherche",
    ),
    (
        Code::ItemScrapped,
        "das Gerät `{item}` ist verschrottet; nur eine Wiederherstellung bringt es zurück",
        "l’équipement `{item}` est au rebut ; seule une restauration le fait revenir",
    ),
    (
        Code::ItemResellerLoan,
        "`{account}` ist Wiederverkäufer, und die Richtlinie verleiht nicht an solche; erlauben Sie es mit `resellerLoans`",
        "`{account}` est revendeur, et la politique ne leur prête pas ; autorisez-le par `resellerLoans`",
    ),
    (
        Code::ItemSiteUnknown,
        "`{site}` ist keine Adresse von `{account}`; wählen Sie eine davon, oder fügen Sie diese hinzu",
        "`{site}` n’est pas une adresse de `{account}` ; choisissez-en une, ou ajoutez celle-ci",
    ),
    (
        Code::ItemNotOnLoan,
        "das Gerät `{item}` ist nicht verliehen; nehmen Sie den Befehl für verkaufte Ware",
        "l’équipement `{item}` n’est pas prêté ; prenez la commande pour la marchandise vendue",
    ),
    (
        Code::ItemOnLoan,
        "das Gerät `{item}` ist an `{account}` verliehen; nehmen Sie es als Leihe zurück, oder lassen Sie es behalten",
        "l’équipement `{item}` est prêté à `{account}` ; reprenez-le comme prêt, ou faites-le conserver",
    ),
    (
        Code::ItemInstalledElsewhere,
        "das Gerät `{item}` mit der Seriennummer `{serial}` steht bei `{holder}`; nehmen Sie es dort zuerst zurück",
        "l’équipement `{item}` au numéro de série `{serial}` est chez `{holder}` ; reprenez-le d’abord là-bas",
    ),
    (
        Code::ItemQuantityExceeded,
        "zurück sollen {given} Stück, und der Datensatz steht für {held}; geben Sie höchstens so viele an",
        "{given} pièces devraient revenir, et la fiche en compte {held} ; indiquez-en au plus autant",
    ),
    (
        Code::ItemSplitSerial,
        "das Gerät `{item}` hat eine Seriennummer und ist nicht teilbar",
        "l’équipement `{item}` a un numéro de série et ne se divise pas",
    ),
    (
        Code::ItemSplitSingle,
        "das Gerät `{item}` ist ein einzelnes; da ist nichts zu teilen",
        "l’équipement `{item}` est seul ; il n’y a rien à diviser",
    ),
    (
        Code::ItemSplitTooMany,
        "das Gerät `{item}` steht für {quantity}, und ein Plan teilt in höchstens {most}; nehmen Sie zuvor Teile davon zurück",
        "l’équipement `{item}` en compte {quantity}, et un plan divise en {most} au plus ; retirez-en d’abord une partie",
    ),
    (
        Code::ItemNotInstalled,
        "am {on} hat niemand das Gerät `{item}` in Gebrauch oder zum Verkauf; liefern Sie es zuvor",
        "le {on}, personne n’a l’équipement `{item}` en usage ou en vente ; livrez-le d’abord",
    ),
    (
        Code::ItemNotInChannel,
        "das Gerät `{item}` ist bei keinem Händler; registriert wird, was von dort kommt",
        "l’équipement `{item}` n’est chez aucun revendeur ; on enregistre ce qui vient de là",
    ),
    (
        Code::ItemNotAvailable,
        "das Gerät `{item}` ist {placement}; ersetzen kann nur eines auf Lager oder im Handel",
        "l’équipement `{item}` est {placement} ; seule une pièce en stock ou en vente en remplace une autre",
    ),
    (
        Code::ItemInUse,
        "das Gerät `{item}` wird noch von {count} Datensätzen genannt, zuerst von {by}; ändern oder entfernen Sie diese",
        "l’équipement `{item}` est encore nommé par {count} fiches, d’abord par {by} ; changez-les ou supprimez-les",
    ),
    (
        Code::HistoryNoGap,
        "von {first_day} bis {last_day} hat das Gerät `{item}` an jedem Tag schon jemand; eine Lücke ist dort nicht",
        "du {first_day} au {last_day}, quelqu’un a déjà l’équipement `{item}` chaque jour ; il n’y a pas de lacune",
    ),
    (
        Code::HistoryNothingToRestore,
        "für das Gerät `{item}` ist keine Installation beendet; da ist nichts wiederherzustellen",
        "aucune installation de l’équipement `{item}` n’est terminée ; il n’y a rien à restaurer",
    ),
    (
        Code::HistoryNotLatest,
        "`{installation}` ist nicht die letzte Installation, das ist `{latest}`; stellen Sie diese zuerst wieder her",
        "`{installation}` n’est pas la dernière installation, c’est `{latest}` ; restaurez celle-ci d’abord",
    ),
    (
        Code::DeliveryNoRecipient,
        "geliefert wird an jemanden, nicht nach `{placement}`; geben Sie Endbenutzer oder Händler an",
        "on livre à quelqu’un, pas à `{placement}` ; indiquez un utilisateur final ou un revendeur",
    ),
    (
        Code::DeliveryQuantityDiffers,
        "die Menge ist {quantity}, und es sind {serials} Seriennummern; geben Sie zu jedem Stück eine an",
        "la quantité est {quantity}, et il y a {serials} numéros de série ; indiquez-en un par pièce",
    ),
    (
        Code::DeliverySerialTwice,
        "die Seriennummer `{serial}` steht zweimal in der Lieferung; behalten Sie eine davon",
        "le numéro de série `{serial}` figure deux fois dans la livraison ; gardez-en un",
    ),
    (
        Code::DeliveryLoanWithPrice,
        "geliehene Ware hat keinen Verkaufspreis, angegeben ist {amount}; lassen Sie ihn weg",
        "la marchandise prêtée n’a pas de prix de vente, et {amount} est indiqué ; laissez-le absent",
    ),
    (
        Code::ProductLoanNotAllowed,
        "der Artikel `{product}` wird nicht verliehen; erlauben Sie es an ihm, oder liefern Sie ohne Leihe",
        "l’article `{product}` ne se prête pas ; autorisez-le sur lui, ou livrez sans prêt",
    ),
    (
        Code::ContractLineClosed,
        "der Vertrag `{contract}` reicht über den ganzen Bestand; eine Zeile für ein Stück hat dort keinen Platz",
        "le contrat `{contract}` couvre tout le parc ; une ligne pour une pièce n’y a pas sa place",
    ),
    (
        Code::ContractNotInForce,
        "der Vertrag `{contract}` ist am {on} nicht in Kraft ({reason}); wählen Sie einen, der es ist",
        "le contrat `{contract}` n’est pas en vigueur le {on} ({reason}) ; choisissez-en un qui l’est",
    ),
    (
        Code::ReplacementOldPlacement,
        "das ersetzte Gerät geht auf Lager oder wird verschrottet, nicht `{placement}`",
        "l’équipement remplacé va en stock ou au rebut, pas `{placement}`",
    ),
    (
        Code::ReplacementItself,
        "das Gerät `{item}` kann sich nicht selbst ersetzen; nennen Sie ein anderes",
        "l’équipement `{item}` ne peut se remplacer lui-même ; nommez-en un autre",
    ),
];
