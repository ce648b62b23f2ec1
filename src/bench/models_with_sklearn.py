"""Trains the twins of our learners with scikit-learn and XGBoost on a table with folds.

usage: models_with_sklearn.py --versions
       models_with_sklearn.py TABLE.csv ROUNDS LEARNER...

TABLE.csv: columns "n:…" are numbers, "w:…" words, then "fold" and "target" (0 or 1). Everything, also
filling gaps, scaling and encoding, is fitted to the rows of the other folds. Prints a line a learner: id,
seconds to fit, seconds to predict, CPU seconds (medians of the rounds for the timed ones), then a
prediction a row. Two threads where a method can use them.
"""
import os

os.environ["OMP_WAIT_POLICY"] = "passive"
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "2"

import statistics
import sys
import time
import warnings

import numpy
import pandas
import sklearn
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.ensemble import AdaBoostClassifier, ExtraTreesClassifier, HistGradientBoostingClassifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler
from sklearn.svm import SVC, LinearSVC
from sklearn.tree import DecisionTreeClassifier

try:
    import xgboost
except ImportError:
    xgboost = None

if sys.argv[1] == "--versions":
    beside = f", XGBoost {xgboost.__version__}" if xgboost else ", no XGBoost (python3-xgboost)"
    print(f"scikit-learn {sklearn.__version__}{beside}")
    sys.exit(0)

warnings.filterwarnings("ignore")
TIMED = {"logistic", "tree", "forest", "boosting", "knn", "naive_bayes"}
SVM_ROWS = 5_000

rounds = int(sys.argv[2])
wanted = sys.argv[3:]
table = pandas.read_csv(sys.argv[1], dtype={}, keep_default_na=False, na_values={})
numbers = [c for c in table if c.startswith("n:")]
words = [c for c in table if c.startswith("w:")]
for c in numbers:
    table[c] = pandas.to_numeric(table[c], errors="coerce")
table[words] = table[words].astype(str)
fold = table["fold"].to_numpy()
target = table["target"].to_numpy()


def scaled():
    number = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler())
    word = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    return ColumnTransformer([("n", number, numbers), ("w", word, words)])


def coded():
    word = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    number = SimpleImputer(strategy="median", add_indicator=True)
    return ColumnTransformer([("n", number, numbers), ("w", word, words)])


def native():
    """For methods that know gaps and categories themselves."""
    word = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=numpy.nan)
    return ColumnTransformer([("w", word, words), ("n", "passthrough", numbers)])


def boosting():
    few = [i for i, c in enumerate(words) if table[c].nunique() < 255]
    return HistGradientBoostingClassifier(
        max_iter=200, learning_rate=0.05, max_leaf_nodes=16, min_samples_leaf=20,
        categorical_features=few, early_stopping=False, random_state=1)


twins = {
    "logistic": lambda: (scaled(), LogisticRegression(C=1, max_iter=500)),
    "lasso": lambda: (scaled(), LogisticRegression(C=1, penalty="l1", solver="liblinear")),
    "elastic_net": lambda: (scaled(), LogisticRegression(
        C=1, penalty="elasticnet", l1_ratio=0.5, solver="saga", max_iter=200, random_state=1)),
    "linear_svm": lambda: (scaled(), CalibratedClassifierCV(
        LinearSVC(C=1, dual=False), cv=3, ensemble=False)),
    "lda": lambda: (scaled(), LinearDiscriminantAnalysis()),
    "qda": lambda: (scaled(), QuadraticDiscriminantAnalysis(reg_param=0.1)),
    "tree": lambda: (coded(), DecisionTreeClassifier(max_depth=6, min_samples_leaf=20, random_state=1)),
    "forest": lambda: (coded(), RandomForestClassifier(
        200, max_depth=20, min_samples_leaf=10, n_jobs=2, random_state=1)),
    "extra_trees": lambda: (coded(), ExtraTreesClassifier(
        200, max_depth=25, min_samples_leaf=5, max_features=0.5, n_jobs=2, random_state=1)),
    "boosting": lambda: (native(), boosting()),
    "adaboost": lambda: (coded(), AdaBoostClassifier(
        DecisionTreeClassifier(max_depth=2, min_samples_leaf=20), n_estimators=100, learning_rate=0.3,
        random_state=1)),
    "knn": lambda: (scaled(), KNeighborsClassifier(25, n_jobs=2)),
    "naive_bayes": lambda: (coded(), GaussianNB()),
    "one_rule": lambda: (coded(), DecisionTreeClassifier(max_depth=1)),
    "svm": lambda: (scaled(), SVC(C=1, gamma="scale", probability=True, random_state=1)),
    "mlp": lambda: (scaled(), MLPClassifier((64,), early_stopping=True, random_state=1)),
}
if xgboost:
    twins["xgboost"] = lambda: (native(), xgboost.XGBClassifier(
        n_estimators=300, max_depth=4, learning_rate=0.05, subsample=0.8, colsample_bytree=0.8,
        min_child_weight=5, tree_method="hist", n_jobs=2, random_state=1))
    wanted.append("xgboost")


def sampled(rows):
    return rows if len(rows) <= SVM_ROWS else numpy.random.default_rng(1).choice(rows, SVM_ROWS, False)


for learner in wanted:
    if learner not in twins:
        continue
    predicted = numpy.zeros(len(target))
    fits, predicts, cpus = [], [], []
    for _ in range(rounds if learner in TIMED else 1):
        fitting = predicting = 0
        cpu = time.process_time()
        for now in range(fold.max() + 1):
            train, test = numpy.flatnonzero(fold != now), numpy.flatnonzero(fold == now)
            train = sampled(train) if learner == "svm" else train
            model = make_pipeline(*twins[learner]())
            start = time.perf_counter()
            model.fit(table.iloc[train], target[train])
            middle = time.perf_counter()
            predicted[test] = model.predict_proba(table.iloc[test])[:, 1]
            predicting += time.perf_counter() - middle
            fitting += middle - start
        fits.append(fitting)
        predicts.append(predicting)
        cpus.append(time.process_time() - cpu)
    times = [statistics.median(t) for t in (fits, predicts, cpus)]
    print(learner, *(f"{t:.4f}" for t in times), *(f"{p:.9g}" for p in predicted), flush=True)
