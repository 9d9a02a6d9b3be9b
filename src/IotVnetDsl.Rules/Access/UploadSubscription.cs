using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>Files are uploaded to an account of the hub's own subscription.</summary>
internal sealed class UploadSubscription : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4023", "The file-upload account is not in the hub's subscription", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Graph.OfType("IotHub").SelectMany(EgressUse.Of).Where(use => use.PropertyPath == "FileUpload"))
        {
            // Where one of them is left to the deployment, it may be the other's.
            if (use.Target is { } reference
                && context.Graph.Resolve(reference) is { } account
                && use.Hub.Scope.Subscription.Text() is { } own
                && account.Scope.Subscription.Text() is { } other
                && !string.Equals(own, other, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    use.Hub,
                    use.TargetPath,
                    $"'{use.Hub.Path}' is in subscription '{own}' and its upload account '{account.Path}' in '{other}': Azure supports file upload "
                        + "to the hub's own subscription only");
            }
        }
    }
}
