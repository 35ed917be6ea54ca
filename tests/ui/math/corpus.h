// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Formulas of all kinds that models write, in LaTeX.
inline constexpr const char *formulaCorpusSources[] = {
    // letters, operators, relations
    R"(x)", R"(a+b=c)", R"(E = mc^2)", R"(x_1, x_2, \ldots, x_n)", R"(f(x) = 3x^2 - 2x + 1)", R"(a \le b \ne c \ge d)",
    R"(\alpha\beta\gamma\delta\epsilon\varepsilon\theta\lambda\mu\pi\sigma\phi\varphi\omega)",
    R"(\Gamma\Delta\Theta\Lambda\Xi\Pi\Sigma\Phi\Psi\Omega)", R"(A \subseteq B \cup C \cap D \setminus E)",
    R"(\forall x \in \mathbb{R}\ \exists y : x < y)", R"(p \land q \lor \lnot r \implies s \iff t)",
    R"(a \cdot b \times c \div d \pm e)", R"(x \mapsto x', f\colon X \to Y)", R"(f''(x) + g'(x))", R"(5\,\%\ \text{of}\ \$20)",
    R"(90^\circ)", R"(a \equiv b \pmod{n})", R"(\nabla \times \mathbf{B} = \mu_0 \mathbf{J})", R"(\partial_t u = \Delta u)",
    R"(\hbar \ell \Re \Im \aleph \infty \emptyset)",
    // scripts
    R"(x^2_i)", R"(x^{y^{z^w}})", R"(a_{i_{j_k}})", R"({}_a^b X_c^d)", R"(e^{i\pi} + 1 = 0)", R"(x^{\frac{1}{2}})",
    R"(2^{2^{2}})",
    // fractions and roots
    R"(\frac{1}{2})", R"(\frac{a+b}{c+d})", R"(\frac{1}{1+\frac{1}{1+\frac{1}{x}}})", R"(\dfrac{x}{y} + \tfrac{x}{y})",
    R"(\binom{n}{k})", R"(\cfrac{1}{a+\cfrac{1}{b}})", R"(\sqrt{2})", R"(\sqrt{x^2+y^2})", R"(\sqrt[3]{x})",
    R"(\sqrt{\frac{a}{b}})", R"(\sqrt{1+\sqrt{1+\sqrt{1+x}}})", R"(\sqrt[n]{\frac{\sum_{i} x_i^2}{\prod_j y_j}})",
    R"(x = \frac{-b \pm \sqrt{b^2-4ac}}{2a})", R"(\left.\frac{dy}{dx}\right|_{x=0})",
    // large operators
    R"(\sum_{i=1}^{n} i = \frac{n(n+1)}{2})", R"(\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2})", R"(\iint_D f \,dA)",
    R"(\oint_C \vec{F}\cdot d\vec{r})", R"(\prod_{p}\frac{1}{1-p^{-s}})", R"(\lim_{x\to 0}\frac{\sin x}{x} = 1)",
    R"(\max_{\theta}\ \log p(x\mid\theta))", R"(\operatorname*{arg\,min}_{w} L(w))", R"(\bigcup_{i\in I} A_i)",
    R"(\sum_{\substack{i<n\\ j<m}} a_{ij})", R"(\sum\nolimits_{i} x_i)", R"(\int\limits_a^b f)",
    // delimiters
    R"(\left(\frac{a}{b}\right))", R"(\left[\sum_{i} x_i\right])", R"(\left\{\frac{x}{y}\right\})",
    R"(\left\lfloor\frac{x}{2}\right\rfloor)", R"(\left\|\vec{v}\right\|)",
    R"(\left|\begin{matrix}1\\2\\3\\4\\5\end{matrix}\right|)", R"(\bigl( \Bigl( \biggl( \Biggl( x)",
    R"(\left\langle \psi \middle| \phi \right\rangle)", R"(\left(\begin{matrix}1\\2\\3\\4\\5\\6\\7\end{matrix}\right))",
    R"(\left\lbrace\begin{matrix}1\\2\\3\\4\\5\\6\end{matrix}\right\rbrace)",
    R"(\left\uparrow\begin{matrix}1\\2\\3\\4\\5\end{matrix}\right\Downarrow)",
    // matrices and other tables
    R"(\begin{pmatrix} a & b \\ c & d \end{pmatrix})", R"(\begin{bmatrix} 1 & 0 & 0 \\ 0 & 1 & 0 \\ 0 & 0 & 1 \end{bmatrix})",
    R"(\begin{vmatrix} a & b \\ c & d \end{vmatrix})", R"(\begin{Bmatrix} a \\ b \end{Bmatrix})",
    R"(\begin{bmatrix} a_{11} & \cdots & a_{1n} \\ \vdots & \ddots & \vdots \\ a_{m1} & \cdots & a_{mn} \end{bmatrix})",
    R"(|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases})",
    R"(\begin{aligned} a &= b + c \\ &= d + e + f \end{aligned})",
    R"(\begin{array}{c|cc} & 0 & 1 \\ \hline 0 & 0 & 0 \\ 1 & 0 & 1 \end{array})",
    R"(\begin{align*} x + y &= 1 \\ x - y &= 3 \end{align*})", R"(\begin{gather*} a = b \\ c = d \end{gather*})",
    R"(\bigl(\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}\bigr))",
    R"(\left[\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right])",
    R"(\begin{array}{l:r} a & b \\ \hdashline c & d \end{array})",
    // accents and lines
    R"(\hat{x}\ \bar{y}\ \tilde{z}\ \dot{a}\ \ddot{b}\ \vec{v})", R"(\widehat{xyz}\ \widetilde{abc})",
    R"(\overline{AB}\ \underline{cd})", R"(\overbrace{a+b+c}^{3})", R"(\underbrace{x_1+\cdots+x_n}_{n\ \text{terms}})",
    R"(\overrightarrow{AB}\ \overleftarrow{CD}\ \overleftrightarrow{EF})", R"(A \xrightarrow{f} B \xleftarrow[g]{h} C)",
    R"(\cancel{x}\ \bcancel{yz}\ \xcancel{abc})", R"(\boxed{E = mc^2})", R"(\fbox{a b})", R"(\stackrel{\text{def}}{=})",
    R"(\overset{a}{b}\ \underset{c}{d})", R"(\not= \ \neq\ \notin)", R"(\sout{abc})",
    // fonts, colours, sizes, text
    R"(\mathbf{A}\mathcal{L}\mathfrak{g}\mathscr{F}\mathsf{S}\mathtt{T}\mathrm{d}\mathbb{N})", R"(\boldsymbol{\beta}\ \bm{x})",
    R"(\text{for all } x > 0)", R"(\text{fi \textbf{bold} \textit{italic} \texttt{mono}})",
    R"(\color{red}{x} + \textcolor{#0a0}{y})", R"(\colorbox{yellow}{$x$}\ \fcolorbox{red}{white}{$y$})",
    R"(\tiny a \small b \large c \Huge d)", R"(a\!b\,c\:d\;e\quad f\qquad g)", R"(\phantom{x}y\hphantom{z}\vphantom{\int})",
    R"(\rule{1em}{0.4em}\ \raisebox{0.3em}{$x$})", R"(\mathrm{H_2O})", R"(\text{größer als }\ge)", R"(x \tag{1})",
    R"(\mathclap{x}y\mathllap{z}\mathrlap{w})", R"(\text{中文}\ x)", R"(\text{שלום})",
    // programs and learning
    R"(\mathcal{O}(n \log n))", R"(\sigma(x) = \frac{1}{1 + e^{-x}})",
    R"(\text{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}})",
    R"(\text{Attention}(Q,K,V) = \operatorname{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V)",
    R"(\mathbb{E}_{x\sim p}\left[\log\frac{p(x)}{q(x)}\right])", R"(\frac{\partial \mathcal{L}}{\partial w_{ij}} = \delta_j a_i)",
    R"(P(A \mid B) = \frac{P(B \mid A)\,P(A)}{P(B)})", R"(\mathcal{N}(\mu, \sigma^2))", R"(\lvert x \rvert \lVert x \rVert_2)",
    R"(\hat{\mathcal{H}} = -\frac{\hbar^2}{2m}\nabla^2 + V(\mathbf{r}))",
    R"(\begin{CD} A @>a>> B \\ @VbVV @AAcA \\ C @= D \end{CD})"};

inline QStringList formulaCorpus()
{
    QStringList list;
    for (const char *source : formulaCorpusSources)
        list << QString::fromUtf8(source);
    return list;
}
