# A file kept with a customer.
file-kept = { $kind ->
    [photo] Photo
    [voice] Voice note
   *[document] File
 } kept with { $customer }.
    .name = File: { $name }
    .caption = Find it by: { $caption }
voice-kept = Voice note kept with { $customer }. What is it about? A word or two is enough to find it by.
