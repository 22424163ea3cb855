# libraries: adafruit_logging
import sys
import adafruit_logging as logging

class Plain(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.levelno, record.msg, record.args)

logger = logging.getLogger("test")
print(logger is logging.getLogger("test"), logger.hasHandlers())
logger.addHandler(Plain())
for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
    logger.setLevel(level)
    print(level, logger.getEffectiveLevel(), logger.isEnabledFor(logging.INFO) if hasattr(logger, "isEnabledFor") else "")
    logger.debug("d"); logger.info("i %d", 3); logger.warning("w %s", "x"); logger.error("e"); logger.critical("c")
logger.setLevel(logging.NOTSET)
logger.log(25, "between %s and %s", 20, 30)
stream = logging.StreamHandler(sys.stdout)
stream.setFormatter(logging.Formatter(fmt="{levelname}:{name}:{message}", style="{"))
other = logging.getLogger("other")
other.addHandler(stream)
other.setLevel(logging.INFO)
other.info("formatted %s", "well")
other.debug("not shown")
