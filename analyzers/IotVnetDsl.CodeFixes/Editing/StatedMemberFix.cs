using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A fix that sets one member of the finding's resource.</summary>
public abstract class StatedMemberFix : FindingFix
{
    /// <summary>The member.</summary>
    private protected abstract string Member { get; }

    /// <summary>What it could be set to, the likeliest first.</summary>
    private protected abstract IEnumerable<MemberChoice> Choices(FindingSite site);

    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Member) is not { } creation || site.DocumentOf(creation) is not { } document)
            yield break;

        foreach (var choice in Choices(site))
        {
            yield return new Proposal(
                choice.Title,
                $"{site.Id}:{Member}:{choice.Key}",
                [new Edit(document, creation, $"{Member}={choice.Key}", current => MemberInitializer.Set(current, Member, choice.Value))]);
        }
    }
}

/// <summary>A value that a member could be set to.</summary>
/// <param name="Title">What choosing it does, for people.</param>
/// <param name="Key">Tells the choices apart.</param>
/// <param name="Value">The value as written.</param>
internal sealed record MemberChoice(string Title, string Key, ExpressionSyntax Value);
