# A place kept with a visit.
place-kept = Place kept with the visit to { $customer }, { $at }.
visit-asked = The place is kept. Whom are you visiting?
button-no-visit = Not a visit
