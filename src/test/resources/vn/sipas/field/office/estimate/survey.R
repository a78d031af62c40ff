# Rscript survey.R DATA.csv DESIGN: the figures of one design by the package survey, a name and a number a line.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1])
kind <- arguments[2]
rule <- if (kind %in% c("adjust", "average", "certainty")) kind else "fail"
options(survey.lonely.psu = rule, survey.adjust.domain.lonely = FALSE)

base <- function() svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = data, nest = TRUE)
design <- switch(kind,
    simple = svydesign(ids = ~1, data = data, weights = ~one, fpc = ~people),
    stratified = svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = data),
    clustered = svydesign(ids = ~village, weights = ~w, data = data),
    both = base(),
    fpc = svydesign(ids = ~psu, strata = ~stratum, weights = ~w, fpc = ~villages, data = data, nest = TRUE),
    twostage = svydesign(ids = ~psu + house, strata = ~stratum, weights = ~w, fpc = ~villages + houses,
        data = data, nest = TRUE),
    implied = svydesign(ids = ~psu + house, strata = ~stratum, fpc = ~villages + houses, data = data, nest = TRUE),
    adjust = , average = , certainty =
        svydesign(ids = ~psu, strata = ~lonely, weights = ~w, fpc = ~lonelyvillages, data = data, nest = TRUE),
    collapse = svydesign(ids = ~village, strata = ~collapsed, weights = ~w, fpc = ~collapsedvillages, data = data),
    poststratified = postStratify(base(), ~age, data.frame(age = 0:3, Freq = c(2100, 1800, 1500, 900))),
    poststratifiedtwostage = postStratify(
        svydesign(ids = ~psu + house, strata = ~stratum, weights = ~w, fpc = ~villages + houses, data = data,
            nest = TRUE),
        ~age, data.frame(age = 0:3, Freq = c(2100, 1800, 1500, 900))),
    raked = rake(base(), list(~age, ~sex),
        list(data.frame(age = 0:3, Freq = c(2100, 1800, 1500, 900)), data.frame(sex = 0:1, Freq = c(3000, 3300))),
        control = list(maxit = 200, epsilon = 1e-12)))

say <- function(name, value) cat(name, " ", format(as.numeric(value), digits = 17), "\n", sep = "")
tell <- function(name, estimate, degrees, deff, deffreplace) {
    say(paste0(name, ".value"), coef(estimate)[1])
    say(paste0(name, ".se"), SE(estimate)[1])
    say(paste0(name, ".df"), degrees)
    limits <- confint(estimate, df = degrees)
    say(paste0(name, ".low"), limits[1])
    say(paste0(name, ".high"), limits[2])
    say(paste0(name, ".deff"), deff)
    say(paste0(name, ".deffreplace"), deffreplace)
}
judge <- function(name, design) {
    inside <- subset(design, !is.na(y))
    degrees <- degf(inside)
    # na.rm: a calibrated design keeps the rows without y, with weight 0.
    m <- svymean(~y, inside, na.rm = TRUE, deff = TRUE)
    replaced <- svymean(~y, inside, na.rm = TRUE, deff = "replace")
    tell(paste0(name, ".mean"), m, degrees, deff(m), deff(replaced))
    t <- svytotal(~y, inside, na.rm = TRUE, deff = TRUE)
    replaced <- svytotal(~y, inside, na.rm = TRUE, deff = "replace")
    tell(paste0(name, ".total"), t, degrees, deff(t), deff(replaced))
    r <- svyratio(~y, ~x, inside, na.rm = TRUE, deff = TRUE)
    replaced <- svyratio(~y, ~x, inside, na.rm = TRUE, deff = "replace")
    tell(paste0(name, ".ratio"), r, degrees, deff(r), deff(replaced))
    p <- svymean(~yes, design)
    # As svyciprop(method = "beta") has it, with the cases of the domain; for all rows it is svyciprop itself.
    cases <- sum(weights(design, "sampling") != 0)
    alpha <- 0.05
    v <- as.numeric(coef(p))
    e <- v * (1 - v) / as.numeric(vcov(p)) * (qt(alpha / 2, cases - 1) / qt(alpha / 2, degf(design)))^2
    say(paste0(name, ".beta.low"), qbeta(alpha / 2, e * v, e * (1 - v) + 1))
    say(paste0(name, ".beta.high"), qbeta(1 - alpha / 2, e * v + 1, e * (1 - v)))
    say(paste0(name, ".beta.cases"), e)
}
judge("all", design)
ci <- attr(svyciprop(~yes, design, method = "beta"), "ci")
say("svyciprop.low", ci[1])
say("svyciprop.high", ci[2])
for (d in 0:2) judge(paste0("domain", d), subset(design, domain == d))
# The difference of two domains' means as the ratio estimator's linear form: both influences on the same rows.
inside <- subset(design, !is.na(y) & domain %in% 0:1)
a <- coef(svymean(~y, subset(design, !is.na(y) & domain == 0), na.rm = TRUE))
b <- coef(svymean(~y, subset(design, !is.na(y) & domain == 1), na.rm = TRUE))
na <- sum(weights(subset(design, !is.na(y) & domain == 0), "sampling"))
nb <- sum(weights(subset(design, !is.na(y) & domain == 1), "sampling"))
inside <- update(inside, z = ifelse(is.na(y), 0, ifelse(domain == 0, (y - a) / na, -(y - b) / nb)))
say("difference.value", a - b)
say("difference.se", SE(svytotal(~z, inside)))
say("difference.df", degf(inside))
