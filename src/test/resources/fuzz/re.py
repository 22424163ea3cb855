import re
def go(text, data):
    turn = len(data)
    source = data if turn % 4 == 0 else text
    parts = source.split(b'\0' if turn % 4 == 0 else '\0')
    pattern, subject = parts[0], parts[1] if len(parts) > 1 else source
    regex = re.compile(pattern)
    for match in (regex.match(subject) if turn % 2 else regex.match(subject, 1), regex.search(subject) if turn % 3 else regex.search(subject, 1, 4)):
        if match:
            for group in range(3):
                try:
                    match.group(group), match.start(group), match.end(group), match.span(group)
                except IndexError:
                    pass
            match.groups()
    if turn % 5 == 0:
        regex.split(subject, 3)
    elif turn % 5 == 1:
        re.sub(pattern, lambda match: match.group(0), subject, 2)
    else:
        regex.sub(parts[2] if len(parts) > 2 else source[:0], subject)
