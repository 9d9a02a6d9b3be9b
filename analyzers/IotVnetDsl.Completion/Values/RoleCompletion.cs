using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.Completion.Code;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Views.IotHubs;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Completion.Values;

/// <summary>Roles that fit what they are given on; where that is not written yet, or is a group, those that the hub still needs.</summary>
[ExportCompletionProvider(nameof(RoleCompletion), LanguageNames.CSharp)]
public sealed class RoleCompletion : ValueCompletion
{
    private protected override string Set => "Role";

    private protected override IEnumerable<Offer> Offers(ValuePlace place, CancellationToken cancellation)
    {
        if (place.Argument is not { } argument || argument.Method(place.Model) is not { } method)
            return [];

        if (argument.Other(method, "scope") is { } scope && TypeOf(scope, place.Model) is { } type && OnType(type).ToArray() is { Length: > 0 } fitting)
            return fitting;
        var principal = MeantMember.Named(MeantMember.Receiver(argument.Other(method, "principal")), place.Model);
        return Needed(TopologyModels.Of(place.Model.Compilation, cancellation), principal);
    }

    // Archive, Site.Archive, Archive.Container("telemetry")
    private static string? TypeOf(ExpressionSyntax scope, SemanticModel model) => scope is InvocationExpressionSyntax call
        ? model.GetSymbolInfo(call).Symbol is IMethodSymbol method && WrittenChild.Collection(method) is not null ? method.ContainingType.Name : null
        : model.GetTypeInfo(scope).Type?.Name;

    private static IEnumerable<Offer> OnType(string type)
    {
        var writing = BuiltInRoles.ForWritingTo(type).ToArray();
        return writing.Select(role => new Offer(role.Member, role.IsLeast ? "enough to write" : "may write", role.IsLeast))
            .Concat(BuiltInRoles.All.Except(writing).Where(role => role.Service == type).Select(role => new Offer(role.Member)));
    }

    private static IEnumerable<Offer> Needed(TopologyModels models, ISymbol? hub) =>
        from need in (hub is null ? models.All<IotHubView>() : models.Declared(hub).OfType<IotHubView>()).SelectMany(RoleNeed.Of)
        // The one that is being written says nothing yet, so that only what is surely there counts.
        where !need.Use.Hub.Model.Part<TopologyGrants>().Fitting(need.Use, need.Principal).Any(grant => grant.Fits == Answer.Yes)
        group need by need.Roles[0].Member into same
        select new Offer(same.Key, $"needed by {string.Join(", ", same.Select(need => need.Use.Description).Distinct())}", IsLikely: true);
}
