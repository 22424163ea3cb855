import re
def go(text, data):
    for source in (text, data):
        empty = source[:0]
        parts = source.split(b'\0' if isinstance(source, bytes) else '\0')
        pattern, subject = parts[0], parts[1] if len(parts) > 1 else source
        replacement = parts[2] if len(parts) > 2 else empty
        regex = re.compile(pattern)
        for match in (regex.match(subject), regex.search(subject), regex.match(subject, 1), regex.search(subject, 1, 4)):
            if match:
                for group in range(4):
                    try:
                        match.group(group), match.start(group), match.end(group), match.span(group)
                    except IndexError:
                        pass
                match.groups()
        regex.sub(replacement, subject)
        re.sub(pattern, lambda match: match.group(0), subject, 2)
        regex.split(subject, 3)
